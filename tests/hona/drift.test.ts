// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { putContact, putProject } from '../../src/hona/hona';
import { deriveOutcome, findReason } from '../../src/hona/outcome';
import { makeUpdate } from '../builders';
import { whole } from './answers';

const JSON_TYPE = { 'content-type': 'application/json' };
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

afterEach(() => vi.unstubAllGlobals());

/** What becomes of an update that is answered so: the answer, or the code of what was thrown. */
async function update(body: string): Promise<unknown> {
  vi.stubGlobal('fetch', async () => new Response(body, { status: 200, headers: JSON_TYPE }));
  const { client } = makeUpdate();
  const codes: unknown[] = [];
  for (const call of [() => putContact(client, 'token'), () => putProject(makeUpdate(), 'token')])
    codes.push(
      await call().then(
        ({ answer }) => answer,
        (error: unknown) => (error instanceof AppError ? error.code : error),
      ),
    );
  return codes;
}

describe('an answer of any shape (F30)', () => {
  it('to a message counts as accepted where it is an object, and never where it is another value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const body = JSON.stringify(value);
        const { kind } = deriveOutcome(whole(200, body, { ...JSON_TYPE }), 'h2', 0);
        const isShortText = typeof value === 'boolean' || typeof value === 'number' || value === null;
        // Without a declared length a bare number or word proves nothing.
        expect(kind).toBe(isObject(value) ? 'accepted' : 'unknown');
        if (isShortText) expect(kind).toBe('unknown');
      }),
      { numRuns: 1000 },
    );
  });

  it('to an update is unclear, unless it is about this contact or project', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await update(JSON.stringify(value))).toEqual(['hona-unclear', 'hona-unclear']);
      }),
      { numRuns: 200 },
    );
  });

  it('more fields than documented are ignored; a field of another type is unclear', async () => {
    const { client, ref, name } = makeUpdate();
    const contact = { id: 1, externalId: client.contactId, more: { of: ['this'] } };
    const project = { id: 1, externalId: ref.caseId, name, clients: 5 };
    for (const known of [contact, project]) {
      const [first, second] = (await update(JSON.stringify(known))) as unknown[];
      expect([first, second].filter((one) => one !== 'hona-unclear')).toHaveLength(1);
      for (const change of [{ id: '1' }, { id: null }, { externalId: 7 }, { externalId: undefined }])
        expect(await update(JSON.stringify({ ...known, ...change }))).toEqual([
          'hona-unclear',
          'hona-unclear',
        ]);
    }
  });
});

describe('a hostile answer (F31)', () => {
  const hostile: [string, string][] = [
    ['10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['10,000 objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['__proto__', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    ['the same key twice', '{"id":1,"id":"2"}'],
    ['half a character', '{"message":"\\ud800"}'],
    ['half a character as a key', '{"\\udfff":"\\ud800"}'],
    ['a byte order mark', '\ufeff{"id":1}'],
    ['NUL', '{"message":"\\u0000"}'],
    ['a number beyond all', '{"id":1e400}'],
    ['a megabyte of text', JSON.stringify({ message: 'x'.repeat(1_000_000) })],
  ];

  it.each(hostile)('%s throws nothing beyond the boundary', async (_what, body) => {
    for (const status of [200, 400, 403, 500]) {
      const answer = whole(status, body, JSON_TYPE);
      expect(() => deriveOutcome(answer, 'h2', 0)).not.toThrow();
      expect((findReason(answer) ?? '').length).toBeLessThanOrEqual(300);
    }
    expect(await update(body)).toEqual(['hona-unclear', 'hona-unclear']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
