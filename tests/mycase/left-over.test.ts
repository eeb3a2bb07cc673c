import { describe, expect, it } from 'vitest';
import { dropLeftOver } from '../../src/mycase/left-over';
import type { PageFacts } from '../../src/mycase/read-page';

const factsOf = (id: string, firm = 'smithlaw'): PageFacts => ({
  entity: { kind: 'case', firm, id },
  page: 'contacts-staff',
  readings: {
    stage: { state: 'found', value: 'Discovery', way: 'id' },
    contacts: { state: 'found', value: [], way: 'headers' },
  },
});

describe('dropLeftOver (D3)', () => {
  it('keeps everything where there was no former entity, or it is the same', () => {
    expect(dropLeftOver(factsOf('1'), null)).toEqual(factsOf('1'));
    expect(dropLeftOver(factsOf('1'), factsOf('1'))).toEqual(factsOf('1'));
  });

  it.each([factsOf('2'), factsOf('1', 'otherlaw')])('drops people that equal another entity’s', (former) => {
    const { readings } = dropLeftOver(factsOf('1'), former);
    expect(readings).toEqual({ ...factsOf('1').readings, contacts: { state: 'not-loaded' } });
  });

  it('keeps people that differ', () => {
    const former = factsOf('2');
    former.readings = { contacts: { state: 'empty', way: 'headers' } };
    expect(dropLeftOver(factsOf('1'), former)).toEqual(factsOf('1'));
  });
});
