import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, type Skin, startSandbox } from '../sandbox';
import { get } from '../test-client';
import { filled } from './layout';

/** The pages that the pull side reads beside header, Contacts & staff and Communications. */
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual', now: () => new Date(2026, 10, 21, 9, 0) });
});
afterAll(() => sandbox.close());

async function show(path: string, skin: Skin = '2025', host?: string): Promise<string> {
  sandbox.mycase.setSkin(skin);
  const { status, text } = await get(sandbox, path, host);
  sandbox.mycase.setSkin('2025');
  expect(status, path).toBe(200);
  return filled(text).replace(/\s+/g, ' ').replace(/> </g, '><');
}

describe('documents', () => {
  const path = '/court_cases/31946235/case_details/documents';

  it('has the rows that live scripts of 2025 know, after the document itself', async () => {
    expect((await get(sandbox, path)).text).not.toContain('<tr class="Document">');
    expect(await show(path)).toContain(
      '<tr class="Document"><td><a class="file-column-name-text" href="/documents/7712001">Police report.pdf</a></td><td>03/18/2025</td></tr>',
    );
    expect(await show('/court_cases/31946235/documents')).toContain('Police report.pdf');
    expect(await show('/documents/7712001')).toContain('href="/documents/7712001/download"');
  });

  it('in the skin of 2021 a row names document and version, and its link a version', async () => {
    expect(await show(path, '2021')).toContain(
      'data-document-id="7712001" data-version-id="97712001"><td><a href="/documents/97712001/download">Police report.pdf</a>',
    );
  });

  it('is a lazy list: of many, the first ten stand there', async () => {
    const page = await show('/court_cases/31946328/case_details/documents');
    const [shown = '', rest = ''] = page.split('data-more=');
    expect(shown.match(/class="Document"/g)).toHaveLength(10);
    expect(rest).toContain('Medical record 34.pdf');
  });
});

describe('custom fields', () => {
  const row = (label: string, value: string) =>
    `<div class="case-info-row"><div class="font-weight-bold">${label}</div><div>${value}</div></div>`;

  it('of every type, each as its skin shows it', async () => {
    const old = await show('/court_cases/31946309', '2021');
    const known = await show('/court_cases/31946309', '2025');
    const renamed = await show('/court_cases/31946309', 'renamed');
    expect(old).toContain(row('Police Report Filed', 'Yes'));
    expect(known).toMatch(/Liability Disputed<\/div><div><i [^>]*aria-label="No" title="No"><\/i><\/div>/);
    expect(renamed).toMatch(/Police Report Filed<\/div><div><input type="checkbox" disabled checked><\/div>/);
    expect(old).toContain('wet road.<br>The other driver');
    expect(known).toMatch(/<p>Two vehicles, wet road\.<br>.*<\/p><p>No witnesses\.<\/p>/);
    for (const page of [old, known])
      for (const [label, value] of [
        ['Number of Passengers', '3'],
        ['Court Date', '01/14/2027'],
        ['Policy Limit', '$100,000.00'],
        ['Referral Source', 'Former client'],
        ['Lien Holder', 'Not Specified'],
      ] as const)
        expect(page).toContain(row(label, value));
  });

  it('of a contact stand on the contact’s page', async () => {
    const page = await show('/contacts/clients/9001036');
    expect(page).toContain('>Custom Fields</h5>');
    expect(page).toContain(row('SMS Auto-Communication Consent', 'No'));
    expect(page).toMatch(/Deceased<\/div><div><i [^>]*title="Yes">/);
    expect(page).toContain(row('Interpreter Needed', 'Not Specified'));
    expect(page).toContain(row('Monthly Income', '$3,150.00'));
  });
});

describe('people', () => {
  it('a contact has a job title, companies, a fax and a mark', async () => {
    const page = await show('/contacts/clients/9001036');
    expect(page).toContain('<td id="job-title">Nurse</td>');
    expect(page).toContain('<td id="company-names"><div><a href="/contacts/companies/7001044">');
    expect(page).toContain('<tr id="client-fax-phone"><th scope="row">Fax</th><td>(310) 555-0147</td>');
    expect(await show('/contacts/clients/9001039')).toContain('<h2>Patrick Dunn (Client) [ Archived ]</h2>');
  });

  it('a company has its own page with phones, people and cases', async () => {
    const page = await show('/contacts/companies/7001045');
    expect(page).toContain('<h2>Pacific Mutual Insurance (Company)</h2>');
    expect(page).toContain('<th scope="row">Main</th><td>(800) 555-0199</td>');
    expect(page).toContain('<th scope="row">Fax</th><td>(800) 555-0198</td>');
    expect(page).toContain('href="/court_cases/31946328/info"');
    expect(await show('/contacts/companies/7001044')).toContain('href="/contacts/clients/9001036"');
  });

  it('a staff member’s Title keeps its white space, on the page and on the case', async () => {
    expect(await show('/contacts/attorneys/7004')).toContain('<td id="user_title">Paralegal </td>');
    expect(await show('/court_cases/31946324/case_link')).toContain('<small>Paralegal </small>');
    expect(await show('/contacts/attorneys/7004')).toMatch(/Cell phone<\/th><td>\(213\) 555-0178/);
  });
});

describe('calendar', () => {
  it('lists a case’s events late, each with a page of its own that names the case', async () => {
    const list = '/court_cases/31946235/calendars';
    expect((await get(sandbox, list)).text).not.toContain('<a href="/events/');
    const page = await show(list);
    expect(page).toContain('id="case-calendar-container" data-court-case-id="31946235"');
    expect(page.match(/href="\/events\/\d+"/g)).toHaveLength(2);
    const event = await show('/events/6100201');
    expect(event).toContain('<h2 class="event-title">Deposition of Jane Doe</h2>');
    expect(event).toContain(
      '<a id="event-case-link" href="/court_cases/31946235">Doe v. Harbor Freight Lines</a>',
    );
    expect(event).toContain('12/03/2026 9:30 AM');
    expect((await get(sandbox, '/events/6100301')).status).toBe(404);
    expect(await show('/court_cases/31946236/calendars')).toContain('There are no events.');
  });
});

describe('tables of people that come by halves', () => {
  it('have half of their rows and a placeholder, till the rest is there, or for ever', async () => {
    const path = '/court_cases/31946305/case_link';
    sandbox.mycase.setCase('31946305', { tables: 'stuck' });
    const half = await show(path);
    expect(half.match(/class="case-contact-row"/g)).toHaveLength(3);
    expect(half).toContain('<table class="table" aria-busy="true">');
    expect(half).toContain('<tr class="skeleton-row">');
    sandbox.mycase.setCase('31946305', { tables: 'half' });
    const whole = await show(path);
    expect(whole.match(/class="case-contact-row"/g)).toHaveLength(6);
    expect(whole).not.toContain('skeleton-row');
    sandbox.mycase.setCase('31946305', { tables: undefined });
  });
});

describe('two of one ID', () => {
  it('a company and a person, and people of two firms, are kept apart', async () => {
    const { mycase } = sandbox;
    mycase.addContact({ id: '9001003', first: '', last: 'Same Number Inc', group: '', company: true });
    mycase.addContact({
      firm: 'otherlaw',
      id: '9001001',
      first: 'Victor',
      last: 'Prado',
      cell: '(503) 555-0140',
    });
    mycase.addCase({
      id: '31946900',
      name: 'Same v. Same',
      contacts: [{ contactId: '9001003' }, { contactId: '9001003', company: true }],
    });
    mycase.addCase({
      firm: 'otherlaw',
      id: '31946900',
      name: 'Prado v. Prado',
      contacts: [{ contactId: '9001001' }],
    });
    const page = await show('/court_cases/31946900/case_link');
    expect(page).toMatch(/clients\/9001003">María García López.*companies\/9001003">Same Number Inc/);
    expect(await show('/contacts/companies/9001003')).toContain('Same v. Same');
    expect(await show('/contacts/clients/9001001', '2025', 'otherlaw.mycase.com')).toContain('Victor Prado');
    expect(await show('/contacts/clients/9001001')).not.toContain('Prado v. Prado');
    expect(await show('/court_cases/31946900/case_link', '2025', 'otherlaw.mycase.com')).toContain(
      'Victor Prado',
    );
  });
});
