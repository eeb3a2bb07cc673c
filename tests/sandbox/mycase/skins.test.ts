import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, type Skin, startSandbox } from '../sandbox';
import { get } from '../test-client';
import { filled } from './layout';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual', now: () => new Date(2026, 10, 21, 9, 0) });
});
afterAll(() => sandbox.close());

const PATHS = [
  '/court_cases/31946235',
  '/court_cases/31946235/case_link',
  '/court_cases/31946235/communications/messages',
  '/court_cases/31946277',
  '/court_cases/31946308',
  '/contacts/clients/9001001',
  '/contacts/companies/7001044',
  '/contacts/attorneys/7001',
  '/contacts/clients/9001036',
  '/events/6100201',
  '/court_cases/31946309',
  '/court_cases/31946235/calendars',
  '/court_cases/31946328/case_details/documents',
  '/court_cases/31946235/text_messages',
  '/messages/5400107',
  '/dashboard',
];

async function pageIn(skin: Skin, path: string): Promise<string> {
  sandbox.mycase.setSkin(skin);
  const { status, text } = await get(sandbox, path);
  sandbox.mycase.setSkin('2025');
  expect(status, path).toBe(200);
  return text;
}

/** The words of a page with its late parts, without markup, style and script. */
function wordsOf(page: string): string {
  return filled(page)
    .replace(/<script type="application\/json">.*?<\/script>/gs, '')
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Every id, class, data attribute and name of such a thing in style and script. */
function namesOf(page: string): Set<string> {
  const attributes = [...page.matchAll(/\b(?:class|id)=\\*"([^"\\]*)/g)].flatMap(([, value = '']) =>
    value.split(' '),
  );
  const data = [...page.matchAll(/\bdata-[\w-]+/g)].map(([name]) => name);
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const inStyle = [...style.matchAll(/[.#]([a-z_][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name);
  return new Set([...attributes, ...data, ...inStyle].filter(Boolean));
}

describe('skins', () => {
  it.each(PATHS)(
    '%s: renamed says the same words, under no id, class or data attribute of 2025',
    async (path) => {
      const [known, renamed] = [await pageIn('2025', path), await pageIn('renamed', path)];
      expect(wordsOf(renamed)).toBe(wordsOf(known));
      const before = namesOf(known);
      expect(before.size).toBeGreaterThan(20);
      expect([...namesOf(renamed)].filter((name) => before.has(name))).toEqual([]);
      expect(renamed).not.toMatch(/comment_\d|billing-rate-\d/);
    },
  );

  it('2021 writes its labels in capitals, has the facts in the left panel, and a legend of past stages', async () => {
    const page = await pageIn('2021', '/court_cases/31946235');
    expect(page).toContain('<div class="font-weight-bold">Practice Area:</div>');
    expect(page).toContain('Items &amp; Info');
    expect(page).toMatch(/id="court-case-number-header"[^>]*>24-CV-01187<\/span>/);
    expect(page).not.toContain('<span class="text-muted">Date opened:');
    expect(page).toMatch(/insights-labels.*Case Stage: Intake/s);
    expect(page).toContain('<div class="font-weight-bold">Hona Enabled</div>');
  });

  it('moves: in push every part of a case is marked, its body comes late, and the script is told', async () => {
    const usual = await pageIn('2025', '/court_cases/31946235');
    expect(usual).toContain("('recent');</script>");
    sandbox.mycase.setMoves('push');
    const page = await pageIn('2025', '/court_cases/31946235');
    sandbox.mycase.setMoves('load');
    const plain = await pageIn('2025', '/court_cases/31946235');
    sandbox.mycase.setMoves('recent');
    expect(page).toContain("('push');</script>");
    expect(page).toContain('data-part="body"><div data-late="body">');
    expect(wordsOf(page)).toContain('Custom Fields');
    expect(plain).toContain("('load');</script>");
  });
});

describe('the log in its two formats', () => {
  it('says who wrote and when in the head of a post, or in its text under one user of the firm', async () => {
    const inHead = wordsOf(await pageIn('2025', '/messages/5400107'));
    expect(inHead).toMatch(/Dana Ortiz \(Paralegal\) 11\/13\/2026 9:12 AM Good morning Jane/);
    sandbox.mycase.setLogFormat('inline');
    const inText = wordsOf(await pageIn('2025', '/messages/5400107'));
    sandbox.mycase.setLogFormat('header');
    expect(inText).toMatch(
      /Hona Integration \(Staff\) 11\/13\/2026 9:16 AM \[Text to Jane Doe\] Dana Ortiz, 11\/13\/2026 9:12 AM: Good morning/,
    );
    expect(inText).toContain('[Text from Jane Doe] Jane Doe, 11/13/2026 12:47 PM: Hi Dana!');
    expect(inText).toContain(
      '[Notification to Jane Doe] Hona, 11/9/2026 10:02 AM: Smith Law: Jane, your case',
    );
    expect(inText).not.toContain('(Paralegal)');
  });

  it('a log of 300 messages shows all of them, in order', async () => {
    const { longlog } = sandbox.cases;
    expect(sandbox.mycase.posts(longlog.caseId)).toHaveLength(300);
    const times = sandbox.mycase.posts(longlog.caseId).map((post) => post.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('the client portal', () => {
  it('is what a client sees at every address of the firm: its name, and nothing of a case page', async () => {
    sandbox.mycase.setViewer('client');
    const { status, text } = await get(sandbox, '/court_cases/31946235');
    sandbox.mycase.setViewer('staff');
    expect(status).toBe(200);
    expect(text).toContain('Smith Law Client Portal');
    expect(text).not.toMatch(/case-name-header|Practice area|data-court-case-id/);
    expect((await get(sandbox, '/client_portal')).text).toContain('Welcome, Jane');
    expect((await get(sandbox, '/court_cases/31946235')).text).toContain('id="case-name-header"');
  });
});

describe('the JSON of MyCase’s own texts', () => {
  const LIST =
    '/text_messages.json?search_term=&include_unjoined=true&include_archived=true&unread_only=false&page_number=1';
  const read = async (path: string, host?: string) =>
    JSON.parse((await get(sandbox, path, host)).text) as unknown;

  it('lists the conversations of a case’s contacts, also those about another case', async () => {
    const { twin, twinother, doe } = sandbox.cases;
    expect(await read(`${LIST}&court_case_id=${doe.caseId}`)).toMatchObject({
      conversations: [
        {
          id: 81001,
          client: { id: 9001001, display_name: 'Jane Doe (Client)', initials: 'JD', type: 'Client' },
          external_phone_number: '+12133734253',
          last_text_message: { body: 'Thanks, paid.' },
          unread_count: 0,
        },
      ],
      has_more: false,
    });
    expect(await read(`${LIST}&court_case_id=${twin.caseId}`)).toEqual(
      await read(`${LIST}&court_case_id=${twinother.caseId}`),
    );
    expect(await read(`${LIST}&court_case_id=31946236`)).toMatchObject({ conversations: [] });
    expect(await read(LIST, 'otherlaw.mycase.com')).toMatchObject({ conversations: [] });
  });

  it('gives the messages of one conversation', async () => {
    expect(await read('/text_messages/81001/messages.json')).toMatchObject({
      messages: [
        {
          type: 'outgoing',
          sent_by: { display_name: 'Dana Ortiz (Paralegal)', type: 'Lawyer' },
          status: 'delivered',
        },
        {
          type: 'incoming',
          sent_by: { display_name: 'Jane Doe (Client)', type: 'Client' },
          status: 'received',
        },
      ],
    });
    expect((await get(sandbox, '/text_messages/81001/messages.json', 'otherlaw.mycase.com')).status).toBe(
      404,
    );
    expect((await get(sandbox, '/text_messages/1/messages.json')).status).toBe(404);
  });
});
