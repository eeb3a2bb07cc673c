import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox';
import { get, send } from '../test-client';
import { filled } from './layout';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual', now: () => new Date(2026, 10, 21, 9, 0) });
});
afterAll(() => sandbox.close());

/** The page as it is once its script has filled the late parts. */
const filledPage = async (path: string, host?: string) => filled((await get(sandbox, path, host)).text);

const squeezed = (markup: string) => markup.replace(/\s+/g, ' ').replace(/> </g, '><');

describe('case pages', () => {
  it.each([
    '',
    '/info',
    '/items',
    '/notes',
    '/case_link',
    '/communications/messages',
    '/case_details/documents',
    '/text_messages',
  ])('%s carries the header and the left panel of the case', async (path) => {
    const { status, text } = await get(sandbox, `/court_cases/31946235${path}`);
    const page = squeezed(text);
    expect(status).toBe(200);
    expect(page).toContain(
      '<h2 id="case-name-header" class="test-case-name-header mb-0" data-part="name">Doe v. Harbor Freight Lines</h2>',
    );
    expect(page).toMatch(/id="court-case-number-header"[^>]*>24-CV-01187 \/\/</);
    expect(page).toContain('<span class="text-muted">Date opened:</span> 03/14/2025</div>');
    expect(page).toContain('<span class="text-muted">Practice area:</span> Auto Accident</div>');
    expect(page).toContain('class="test-court-case-left-panel"');
    expect(page).toContain('data-court-case-id="31946235"');
    expect(page).toMatch(/class="only-print"[^>]*><h2>Doe v\. Harbor Freight Lines/);
    expect(page).toContain('<meta name="csrf-token"');
  });

  it('shows the stage late, in the inline editor', async () => {
    const early = squeezed((await get(sandbox, '/court_cases/31946235/info')).text);
    expect(early).not.toContain('<span class="case-stage-value">');
    const page = squeezed(await filledPage('/court_cases/31946235/info'));
    expect(page).toMatch(
      /test-case-stage.*case-stage-inline-editor[^>]*><span class="case-stage-value">Discovery</,
    );
  });

  it('shows case information and custom fields', async () => {
    const page = squeezed((await get(sandbox, '/court_cases/31946235')).text);
    const row = (label: string, value: string) =>
      `<div class="case-info-row"><div class="font-weight-bold">${label}</div><div>${value}</div></div>`;
    expect(page).toMatch(/case-detail-case-information"><h5 class="card-title">Case Information</);
    for (const [label, value] of [
      ['Name', 'Doe v. Harbor Freight Lines'],
      ['Case number', '24-CV-01187'],
      ['Practice area', 'Auto Accident'],
      ['Case stage', 'Discovery'],
      ['Date opened', '03/14/2025'],
      ['Hona Enabled', 'Yes'],
      ['Court Date', '12/03/2026'],
      ['Referral Source', 'Not Specified'],
    ] as const) {
      expect(page).toContain(row(label, value));
    }
  });

  it('shows contacts and staff late, with classes that do not tell the cells apart', async () => {
    const path = '/court_cases/31946235/case_link';
    expect((await get(sandbox, path)).text).not.toContain('<tr class="case-contact-row">');
    const page = squeezed(await filledPage(path));
    const labels = ['Name', 'Group', 'Role', 'Type', 'Phone', 'Email'];
    expect(page).toContain(labels.map((label) => `<th scope="col">${label}</th>`).join(''));
    expect(page).toContain('<td class="user-name">Client</td>');
    expect(page).toContain('<td class="user-phone">(213) 373-4253</td>');
    expect(page).not.toContain('(213) 555-0101');
    expect(page).toContain('<td class="user-phone"><a href="mailto:jane.doe@example.com">');
    expect(page).toContain('<i class="table-cell-placeholder" data-testid="default-placeholder"></i>');
    expect(page).toMatch(/staff_name"><a href="\/contacts\/attorneys\/7002">Lee Whitfield<.*Lead Attorney/);
    expect(page).toContain('billing-rate-7001');
  });

  it('marks a closed case in its header and its panel', async () => {
    const page = squeezed((await get(sandbox, '/court_cases/31946277')).text);
    expect(page).toContain('People v. Reyes<span class="text-danger"> [Closed]</span></h2>');
    expect(page).toContain('<div class="font-weight-bold">Closed:</div><div>08/29/2025</div>');
    expect(page).toContain('Reopen Case');
  });

  it('lists the threads of a case late and shows one with its posts', async () => {
    const link = /<a href="(\/messages\/(\d+))">Hona Messages<\/a>/.exec(
      await filledPage('/court_cases/31946235/communications/messages'),
    );
    const [, path = '', id] = link ?? [];
    const page = squeezed((await get(sandbox, path)).text);
    expect(page).toContain(`<div class="message_details_header" data-message-id="${id}">`);
    expect(page).toContain('<h2 class="details_header">Hona Messages</h2>');
    expect(page).toContain('<div id="case_link_text">Case: <a href="/court_cases/31946235">');
    expect(page.match(/<div id="comment_\d+" class="comment_row">/g)).toHaveLength(7);
    expect(page).toContain('<a href="/contacts/attorneys/7001">Dana Ortiz (Paralegal)</a>');
    expect(page).toContain('<a href="/contacts/clients/9001001">Jane Doe (Client)</a>');
    expect(page).toContain('11/13/2026 9:12 AM');
    expect(await filledPage('/court_cases/31946236/communications/messages')).toContain(
      'There are no messages.',
    );
  });

  it('keeps the same ID of two firms apart', async () => {
    const page = await filledPage('/court_cases/31946235/case_link', 'otherlaw.mycase.com');
    expect(page).toContain('Bennett Lease Dispute');
    expect(page).not.toContain('Doe');
    expect((await get(sandbox, '/court_cases/31946236', 'otherlaw.mycase.com')).status).toBe(404);
    expect((await get(sandbox, '/contacts/clients/9001001', 'otherlaw.mycase.com')).status).toBe(404);
  });

  it('answers the JSON of a case’s contacts', async () => {
    const { text } = await get(sandbox, '/court_cases/31946251/case_contacts_data.json');
    expect(JSON.parse(text)).toEqual({
      clients: [
        { id: 9001005, full_name: 'Linh Nguyen (Client)' },
        { id: 9001006, full_name: 'Daniel Nguyen (Client)' },
      ],
      staff: [{ id: 7003, full_name: 'Priya Nair (Attorney)' }],
    });
  });

  it('saves a stage that is chosen in the editor', async () => {
    await send(sandbox, {
      host: 'smithlaw.mycase.com',
      method: 'PUT',
      path: '/court_cases/31946260/update_stage',
      body: JSON.stringify({ stage: 'Settlement' }),
    });
    expect(await filledPage('/court_cases/31946260')).toContain(
      '<span class="case-stage-value">Settlement</span>',
    );
  });

  it('escapes what people typed', async () => {
    const added = sandbox.mycase.addCase({ id: '31946999', name: '<b>A & "B"</b></script>' });
    const { text } = await get(sandbox, new URL(added.url).pathname);
    expect(text).toContain('>&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;&lt;/script&gt;</h2>');
    sandbox.mycase.setCase('31946999', { stage: '</script><i>' });
    expect((await get(sandbox, '/court_cases/31946999/notes')).text).not.toContain('<i>');
  });
});

describe('other pages', () => {
  it('shows a contact with all numbers and the birthday', async () => {
    const page = squeezed((await get(sandbox, '/contacts/clients/9001001')).text);
    expect(page).toContain('<h2>Jane Doe (Client)</h2>');
    expect(page).toContain('<td id="contact-group">Client</td>');
    expect(page).toMatch(/id="client-cell-phone"><th scope="row">Cell<\/th><td>\(213\) 373-4253</);
    expect(page).toMatch(/id="client-home-phone"><th scope="row">Home<\/th><td>\(213\) 555-0101</);
    expect(page).toContain('<td id="client-birthday">04/12/1986</td>');
    expect(page).toContain('href="/court_cases/31946235/info"');
    sandbox.mycase.setContact('9001001', { home: undefined });
    expect((await get(sandbox, '/contacts/clients/9001001')).text).not.toContain('555-0101');
  });

  it.each([
    ['/dashboard', '<title>Dashboard - MyCase</title>'],
    ['/court_cases', 'href="/court_cases/31946240"'],
    ['/contacts/clients', 'href="/contacts/clients/9001002"'],
    ['/contacts/attorneys', 'href="/contacts/attorneys/7001"'],
    ['/contacts/attorneys/7001', '<td id="user_title">Paralegal</td>'],
    ['/leads/55123/case_details/info', '<h4 class="lead-name-header">Peter Lindqvist</h4>'],
  ])('%s', async (path, part) => {
    const { status, text } = await get(sandbox, path);
    expect(status).toBe(200);
    expect(text).toContain(part);
    expect(text).toContain('Sandbox');
    expect(text).not.toContain('case-name-header"');
  });

  it.each([
    '/court_cases/1',
    '/court_cases/31946235/nothing',
    '/messages/1',
    '/nothing',
    '/leads/1',
    '/court_cases/new',
  ])('%s is a 404', async (path) => {
    expect((await get(sandbox, path)).status).toBe(404);
  });

  it('sends who is logged out to the login page, and back in', async () => {
    sandbox.mycase.setLoggedIn(false);
    const { status, headers } = await get(sandbox, '/court_cases/31946235');
    expect(status).toBe(302);
    expect(headers.location).toMatch(
      /^https:\/\/auth\.mycase\.com\/login_sessions\/new\?response_type=code&/,
    );
    const login = new URL(String(headers.location));
    const page = await get(sandbox, `${login.pathname}${login.search}`, login.host);
    expect(page.status).toBe(200);
    for (const id of ['login_session_email', 'login_session_password', 'login-form-submit']) {
      expect(page.text).toContain(`id="${id}"`);
    }
    const form = { host: login.host, method: 'POST', path: '/login_sessions?firm=smithlaw', body: 'email=a' };
    expect((await send(sandbox, form)).headers.location).toBe('https://smithlaw.mycase.com/dashboard');
    expect((await get(sandbox, '/dashboard')).status).toBe(200);
  });
});
