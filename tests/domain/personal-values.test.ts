// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findPersonalValues } from '../../src/domain/personal-values';
import type { FieldValue } from '../../src/domain/template-fields';

const known = (name: string, value: string) => ({ name, value: { state: 'known', value } as FieldValue });
const FIELDS = [
  known('client.firstName', 'Jane'),
  known('client.lastName', 'Doe'),
  known('client.name', 'Jane Doe'),
  known('case.number', '24CV-1187'),
  known('case.stage', 'Discovery'),
  known('me.firstName', 'Dana'),
  known('field.Court Date', '12/03/2026'),
  known('field.Interpreter', 'Yes'),
  { name: 'field.Judge', value: { state: 'empty', near: [] } as FieldValue },
  { name: 'case.name', value: null },
];

describe('what of one client stands in a text that is to be a template (product §6)', () => {
  it.each([
    ['Hi Jane, your court date is 12/03/2026.', ['12/03/2026', 'Jane']],
    ['Jane Doe, case 24CV-1187', ['24CV-1187', 'Jane Doe']],
    ['Hi {{client.firstName}}, see you in court. Dana', []],
    ['Yes, Discovery begins soon.', []],
    ['Janet and the doe', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(findPersonalValues(text, FIELDS)).toEqual(found);
  });

  it('is not held up by a value that repeats itself in a long text', () => {
    expect(findPersonalValues('a'.repeat(100_000), [known('field.x', 'a'.repeat(50))])).toEqual([]);
  });
});
