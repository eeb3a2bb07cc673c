// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFact, makeProject } from '../../builders';
import { find } from './input';

const LABEL = 'SMS consent';
const withField = (value: string | null) =>
  makeProject(
    { customFields: makeFact([{ label: LABEL, value }]) },
    {},
    { consentField: { on: 'case', label: LABEL } },
  );

describe('consent-no (PULL-OTHER-1)', () => {
  it.each([
    ['Yes', null],
    ['No', {}],
    [null, null],
    ['maybe', null],
  ])('the field says %s', (value, detail) => {
    expect(find('consent-no', { project: withField(value) })).toEqual(detail);
  });

  it('finds nothing where the firm names no field, or the field was not read', () => {
    expect(find('consent-no')).toBeNull();
    const unread = makeProject(
      { customFields: undefined },
      {},
      { consentField: { on: 'client', label: LABEL } },
    );
    expect(find('consent-no', { project: unread })).toBeNull();
  });
});
