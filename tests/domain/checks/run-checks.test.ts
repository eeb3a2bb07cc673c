// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DEFAULT_LEVELS, FIXED_CHECKS } from '../../../src/domain/checks/check';
import { findLevel, findUnanswered, runChecks } from '../../../src/domain/checks/run-checks';
import { defaultRules } from '../../../src/domain/firm-rules';
import { makeInput } from './input';

describe('runChecks (product §6)', () => {
  it('finds nothing against an ordinary message', () => {
    expect(runChecks(makeInput())).toEqual([]);
  });

  it('names what blocks before what only warns', () => {
    const found = runChecks(makeInput({ text: '{{case.name}}', linesAtStart: null, recipient: null }));
    expect(found.map((f) => f.level)).toEqual(found.map((f) => f.level).sort());
    expect(found.map((f) => f.id)).toContain('no-client');
  });

  it('takes the firm’s level, but never for what could not be sent at all', () => {
    for (const id of Object.keys(DEFAULT_LEVELS) as (keyof typeof DEFAULT_LEVELS)[])
      expect(findLevel(id, { checks: { [id]: 'off' } })).toBe(FIXED_CHECKS.has(id) ? 'block' : 'off');
    const rules = { ...defaultRules, checks: { empty: 'off' as const } };
    expect(runChecks(makeInput({ text: ' ', rules }))).toEqual([{ id: 'empty', level: 'block', detail: {} }]);
  });
});

describe('runChecks of a paste of megabytes', () => {
  it('counts it whole, and looks for words in its beginning', () => {
    const text = `${' '.repeat(30_000)}{{case.name}}`;
    expect(runChecks(makeInput({ text }))).toEqual([
      { id: 'too-long', level: 'block', detail: { length: 30_013, max: 1600 } },
    ]);
    const found = runChecks(makeInput({ text: `{{case.name}}${'a '.repeat(5_000_000)}` }));
    expect(found.map(({ id }) => id)).toEqual(['too-long', 'unresolved-field']);
  });
});

describe('findUnanswered', () => {
  const blocks = { id: 'empty' as const, level: 'block' as const, detail: {} };
  const asks = { id: 'lead' as const, level: 'confirm' as const, detail: {} };
  const warns = { id: 'minor' as const, level: 'warn' as const, detail: {} };

  it.each([
    ['nothing answered', [], [blocks, asks]],
    ['an answer', [{ id: 'lead', answer: 'Signed today' }], [blocks]],
    ['an empty answer', [{ id: 'lead', answer: '  ' }], [blocks, asks]],
    ['an answer of what nobody sees', [{ id: 'lead', answer: '\u200b\u2060 ' }], [blocks, asks]],
    ['an answer to what blocks', [{ id: 'empty', answer: 'yes' }], [blocks, asks]],
  ])('%s', (_, answers, left) => {
    expect(findUnanswered([blocks, asks, warns], answers)).toEqual(left);
  });
});
