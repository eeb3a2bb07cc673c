import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepFigures } from '../proof/figures';
import { writeTable } from '../tables';
import { HTTP_ROWS } from './http-rows';
import { type HttpResult, judge, leadHere, runTable } from './http-table';
import { VERBS } from './http-verbs';

/**
 * Every answer that is met, for every call that changes anything: the state, and how many whole requests Hona received
 * (outbox document §2, reliability document §2.1). The calls are the extension's own, in Node with its own fetch over
 * HTTP/1.1; what a browser adds below fetch is what wire.test.ts and events.test.ts count.
 */
const stub = (fetch: typeof globalThis.fetch) => void vi.stubGlobal('fetch', fetch);
let results: HttpResult[] = [];
let goBack = () => {};

beforeAll(async () => {
  goBack = leadHere();
  results = await runTable(stub);
});
afterAll(() => {
  vi.unstubAllGlobals();
  goBack();
  const rows = HTTP_ROWS.map(({ name }) => [
    name,
    ...VERBS.map((verb) => {
      const found = results.find((one) => one.row.name === name && one.verb === verb);
      return found ? `${found.requests}, ${found.state}` : '';
    }),
  ]);
  keepFigures('http', [['answer', ...VERBS.map(({ name }) => name)], ...rows]);
  const sums = VERBS.map((verb) => {
    const of = results.filter((one) => one.verb === verb);
    const most = Math.max(...of.map(({ requests }) => requests));
    return [verb.name, String(of.length), String(most), String(of.filter((one) => judge(one)).length)];
  });
  const head = ['call', 'answers', 'whole requests, at most', 'not as wanted'];
  writeTable('wire-http', `${HTTP_ROWS.length} answers of Hona for ${VERBS.length} calls`, [head, ...sums]);
});

it.each(HTTP_ROWS)('$name', ({ name }) => {
  const of = results.filter(({ row }) => row.name === name);
  expect(of).toHaveLength(VERBS.length);
  expect(of.map(judge).filter(Boolean)).toEqual([]);
});

it('there are at least 60 answers, each of another name', () => {
  expect(new Set(HTTP_ROWS.map(({ name }) => name)).size).toBe(HTTP_ROWS.length);
  expect(HTTP_ROWS.length).toBeGreaterThanOrEqual(60);
});

describe('what the table must see', () => {
  const SEEDED: {
    defect: string;
    row: string;
    change(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
  }[] = [
    {
      defect: 'a fetch that asks again where the answer was lost',
      row: 'cut after Hona took it',
      change: (fetch) => async (input, init) => {
        const request = new Request(input, init);
        return fetch(request.clone()).catch(() => fetch(request));
      },
    },
    {
      defect: 'a fetch that asks again after 503',
      row: '503',
      change: (fetch) => async (input, init) => {
        const request = new Request(input, init);
        const response = await fetch(request.clone());
        return response.status === 503 ? fetch(request) : response;
      },
    },
    {
      defect: 'any 200 taken for a success',
      row: '200, a login page',
      change: (fetch) => async (input, init) => {
        const { status } = await fetch(input, init);
        return new Response('{}', { status });
      },
    },
  ];

  it.each(SEEDED)('$defect', async ({ defect, row, change }) => {
    const rows = HTTP_ROWS.filter(({ name }) => name === row);
    const [message] = VERBS;
    if (!message) throw new Error('no call');
    vi.unstubAllGlobals();
    const [line] = (await runTable((fetch) => stub(change(fetch)), rows, [message])).map(judge);
    expect(line).toContain(`POST send-message, ${row}`);
    keepFigures(`seeded ${row}`, { defect, line });
  });
});
