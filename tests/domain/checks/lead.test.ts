// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFact, makeProject } from '../../builders';
import { find } from './input';

const lead = { label: 'Kind', value: 'Lead' };
const kind = (value: string | null) => ({ customFields: makeFact([{ label: 'Kind', value }]) });

describe('lead (PULL-LEAD-2)', () => {
  it.each([
    ['the field marks it', makeProject(kind('Lead'), {}, { lead }), {}],
    ['the field says another thing', makeProject(kind('Case'), {}, { lead }), null],
    ['the field is empty', makeProject(kind(null), {}, { lead }), null],
    ['the fields were not read', makeProject({ customFields: undefined }, {}, { lead }), null],
    ['the firm names no field', makeProject(kind('Lead')), null],
  ])('%s', (_, project, detail) => {
    expect(find('lead', { project })).toEqual(detail);
  });
});
