import { type Answer, json, page, type RecordedRequest } from '../server/exchange';

/** What the JSON of MyCase may turn into: nothing public promises that it stays as it is. */
export type WrongJson =
  | 'cut'
  | 'page'
  | 'null'
  | 'array'
  | 'no-keys'
  | 'other-types'
  | 'long-name'
  | 'hostile'
  | 'deep';

/** The two sorts of JSON that a press of "Refresh from MyCase" may read. */
export type JsonKind = 'contacts' | 'texts';

const LONG_NAME = 1_000_000;

/** Which of them this request asks for. */
export function jsonKindOf({ path }: RecordedRequest): JsonKind | undefined {
  if (/^\/court_cases\/\d+\/case_contacts_data\.json$/.test(path)) return 'contacts';
  return /^\/text_messages(\/\d+\/messages)?\.json$/.test(path) ? 'texts' : undefined;
}

/** An answer in the place of the right one. */
export function wrongJson(kind: JsonKind, wrong: WrongJson): Answer {
  const list = (items: unknown) =>
    json(kind === 'contacts' ? { clients: items, staff: items } : { conversations: items, has_more: false });
  const person = (name: unknown) => ({
    id: 9001001,
    full_name: name,
    client: { id: 9001001, display_name: name },
  });
  switch (wrong) {
    case 'cut':
      return { ...json({}), body: '{"clients":[{"id":9001001,"full_na' };
    case 'page':
      return page('<!doctype html><html lang="en"><title>MyCase</title><h1>Something went wrong</h1>');
    case 'null':
      return json(null);
    case 'array':
      return json([{ id: 9001001, full_name: 'Jane Doe (Client)' }]);
    case 'no-keys':
      return json({ people: [] });
    case 'other-types':
      return list([{ id: '90x', full_name: 12, client: 'Jane', external_phone_number: {} }]);
    case 'long-name':
      return list([person('x'.repeat(LONG_NAME))]);
    case 'hostile':
      return list([person('<img src=x onerror=alert(1)>\u202E\0\u200B (Client)')]);
    case 'deep':
      return { ...json({}), body: `${'{"clients":'.repeat(20_000)}null${'}'.repeat(20_000)}` };
  }
}

/** What goes wrong with MyCase, by a test's order. */
export function createTrouble(logOut: () => void) {
  const wrong = new Map<JsonKind, WrongJson>();
  let left: number | undefined;

  return {
    /** Answers this many requests more, and then only leads to the login page. */
    logOutAfter(requests: number): void {
      left = requests;
    },
    /** Answers this JSON wrongly from now on; undefined: rightly again. */
    setJson(kind: JsonKind, how: WrongJson | undefined): void {
      if (how) wrong.set(kind, how);
      else wrong.delete(kind);
    },
    count(): void {
      if (left === undefined) return;
      if (left === 0) {
        left = undefined;
        logOut();
      } else left -= 1;
    },
    findWrong(request: RecordedRequest): Answer | undefined {
      const kind = jsonKindOf(request);
      const how = kind && wrong.get(kind);
      return kind && how ? wrongJson(kind, how) : undefined;
    },
  };
}
