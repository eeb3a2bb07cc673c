import { describe, expect, it } from 'vitest';
import { dropLeftOver, dropUnknown } from '../../src/mycase/left-over';
import type { PageFacts } from '../../src/mycase/read-page';

const factsOf = (id: string, firm = 'smithlaw'): PageFacts => ({
  entity: { kind: 'case', firm, id },
  page: 'contacts-staff',
  readings: {
    stage: { state: 'found', value: 'Discovery', way: 'id' },
    contacts: { state: 'found', value: [], way: 'headers' },
  },
});

const ofFormer = (former: PageFacts | null) => ({ former, stillThere: null, early: false });

describe('dropLeftOver (D3)', () => {
  it('keeps everything where there was no former entity, or it is the same', () => {
    expect(dropLeftOver(factsOf('1'), ofFormer(null))).toEqual(factsOf('1'));
    expect(
      dropLeftOver(factsOf('1'), { former: factsOf('1'), stillThere: factsOf('1'), early: true }),
    ).toEqual(factsOf('1'));
  });

  it.each([factsOf('2'), factsOf('1', 'otherlaw')])('drops people that equal another entity’s', (former) => {
    const { readings } = dropLeftOver(factsOf('1'), ofFormer(former));
    expect(readings).toEqual({ ...factsOf('1').readings, contacts: { state: 'not-loaded' } });
  });

  it('drops a value of the former case that is found another way now, since a part of its page is gone', () => {
    const former = factsOf('2');
    former.readings = { stage: { state: 'found', value: 'Discovery', way: 'information' } };
    const { readings } = dropLeftOver(factsOf('1'), { former, stillThere: null, early: true });
    expect(readings).toMatchObject({ stage: { state: 'not-loaded' } });
  });

  it('drops documents that equal another case’s: their list is filled in later than anything', () => {
    const of = (id: string): PageFacts => ({
      entity: { kind: 'case', firm: 'smithlaw', id },
      page: 'documents',
      readings: {
        documents: { state: 'found', value: [{ documentId: '1', name: 'Will.pdf' }], way: 'class' },
      },
    });
    expect(dropLeftOver(of('1'), ofFormer(of('2'))).readings).toEqual({
      documents: { state: 'not-loaded' },
    });
  });

  it('keeps people that differ', () => {
    const former = factsOf('2');
    former.readings = { contacts: { state: 'empty', way: 'headers' } };
    expect(dropLeftOver(factsOf('1'), ofFormer(former))).toEqual(factsOf('1'));
  });

  it.each([
    ['what was read of it', factsOf('2'), factsOf('2')],
    ['what the page showed till then', { ...factsOf('2'), readings: {} } as PageFacts, factsOf('2')],
  ])('right after a move, drops everything that equals the former case: %s', (_what, former, stillThere) => {
    const { readings } = dropLeftOver(factsOf('1'), { former, stillThere, early: true });
    expect(readings).toEqual({ stage: { state: 'not-loaded' }, contacts: { state: 'not-loaded' } });
  });

  it('later, keeps what two cases may have in common', () => {
    const { readings } = dropLeftOver(factsOf('1'), ofFormer(factsOf('2')));
    expect(readings).toMatchObject({ stage: { value: 'Discovery' } });
  });

  it('later, keeps the staff whom two cases share, and never a client', () => {
    const before = factsOf('2');
    const now = factsOf('1');
    for (const facts of [before, now])
      facts.readings = { ...facts.readings, staff: { state: 'found', value: [], way: 'table' } };
    const { readings } = dropLeftOver(now, ofFormer(before));
    expect(readings).toMatchObject({ staff: { state: 'found' }, contacts: { state: 'not-loaded' } });
  });
});

describe('dropUnknown (D3)', () => {
  it('keeps nothing but the confirmed name', () => {
    const facts = factsOf('1');
    facts.readings = { ...facts.readings, name: { state: 'found', value: 'Doe', way: 'id' } };
    const dropped = { state: 'not-loaded' };
    expect(dropUnknown(facts).readings).toEqual({
      ...facts.readings,
      stage: dropped,
      contacts: dropped,
    });
  });
});
