// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFact, makeProject } from '../../builders';
import { find } from './input';

const LABEL = 'Minor';
const withField = (value: string | null) =>
  makeProject(
    { customFields: makeFact([{ label: LABEL, value }]) },
    {},
    { minorField: { on: 'case', label: LABEL } },
  );

describe('minor (PULL-OTHER-1)', () => {
  it.each([
    ['Yes', {}],
    ['No', null],
    [null, null],
    ['maybe', null],
  ])('the field says %s', (value, detail) => {
    expect(find('minor', { project: withField(value) })).toEqual(detail);
  });

  it('finds nothing where the firm names no field, or the field was not read', () => {
    expect(find('minor')).toBeNull();
    const unread = makeProject(
      { customFields: undefined },
      {},
      { minorField: { on: 'client', label: LABEL } },
    );
    expect(find('minor', { project: unread })).toBeNull();
  });
});
