import { describe, expect, it } from 'vitest';
import { deriveCaseType } from '../../src/domain/case-type';
import { makeFact } from '../builders';

describe('deriveCaseType (PULL-CASE-3)', () => {
  const fields = makeFact([{ label: 'Case Type', value: 'Motor vehicle' }]);
  const of = (caseTypeField: string | null, customFields: typeof fields | undefined = fields) =>
    deriveCaseType({ customFields }, { caseTypeField });

  it('is nothing where the firm names no field', () => expect(of(null)).toBeNull());

  it('is the field of exactly that label', () => {
    expect(of('Case Type')).toEqual({ state: 'known', value: 'Motor vehicle', from: fields, mapped: false });
    expect(of('Case type')?.state).toBe('empty');
  });

  it('tells not loaded from empty', () => {
    expect(deriveCaseType({}, { caseTypeField: 'Case Type' })?.state).toBe('not-loaded');
    expect(of('Case Type', makeFact([{ label: 'Case Type', value: '' }]))?.state).toBe('empty');
  });
});
