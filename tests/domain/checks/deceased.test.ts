// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFact, makeProject } from '../../builders';
import { find } from './input';

const LABEL = 'Deceased';
const withField = (value: string | null) =>
  makeProject(
    { customFields: makeFact([{ label: LABEL, value }]) },
    {},
    { deceasedField: { on: 'case', label: LABEL } },
  );

describe('deceased (PULL-OTHER-1)', () => {
  it.each([
    ['Yes', {}],
    ['No', null],
    [null, null],
    ['maybe', null],
  ])('the field says %s', (value, detail) => {
    expect(find('deceased', { project: withField(value) })).toEqual(detail);
  });

  it('finds nothing where the firm names no field, or the field was not read', () => {
    expect(find('deceased')).toBeNull();
    const unread = makeProject(
      { customFields: undefined },
      {},
      { deceasedField: { on: 'client', label: LABEL } },
    );
    expect(find('deceased', { project: unread })).toBeNull();
  });
});
