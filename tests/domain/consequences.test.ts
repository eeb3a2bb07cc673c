import { describe, expect, it } from 'vitest';
import { consequences } from '../../src/domain/consequences';
import type { LastSent, UpdateField, WantedUpdate } from '../../src/domain/update';
import { CELL, makeLastSent, makeUpdate, NOW } from '../builders';

const of = (update: WantedUpdate, last: LastSent | null, contacts = 1, old: UpdateField[] = []) =>
  consequences(update, last, contacts, new Set(old));
const kinds = (...args: Parameters<typeof of>) => of(...args).map((c) => c.kind);
const lastWith = (update: Partial<LastSent['update']>, project = makeLastSent().project) =>
  makeLastSent({ update: makeUpdate(update), project });
const unchosen = (changes: Parameters<typeof makeUpdate>[0] = {}): WantedUpdate => ({
  ...makeUpdate(changes),
  notices: null,
});

describe('consequences: what the client would notice', () => {
  it('nothing, and says so', () => {
    expect(of(makeUpdate(), makeLastSent())).toEqual([{ kind: 'nothing' }]);
  });

  it('a new phase, where notices are on', () => {
    expect(of(makeUpdate(), lastWith({ phase: 'Intake' }))).toEqual([
      { kind: 'new-phase', phase: 'Discovery', maybe: false },
    ]);
  });

  it('no new phase where notices are off', () => {
    const project = { ...makeLastSent().project!, notices: false };
    const last = lastWith({ phase: 'Intake', notices: false }, project);
    expect(kinds(makeUpdate({ notices: false }), last)).toEqual(['nothing']);
  });

  it('a new phase depends on a choice that is not made yet', () => {
    expect(kinds(unchosen(), lastWith({ phase: 'Intake' }))).toEqual(['phase-if-on']);
  });

  it('a phase that the nightly sync has probably brought is not promised', () => {
    expect(of(makeUpdate(), lastWith({ phase: 'Intake' }), 1, ['phase'])).toEqual([
      { kind: 'new-phase', phase: 'Discovery', maybe: true },
    ]);
  });

  it('notices turned on or off, against what Hona answered', () => {
    const answered = (notices: boolean) => ({ ...makeLastSent().project!, notices });
    expect(kinds(makeUpdate(), lastWith({ notices: false }, answered(false)))).toEqual(['notices-on']);
    expect(kinds(makeUpdate({ notices: false }), lastWith({}, answered(true)))).toEqual(['notices-off']);
    expect(kinds(makeUpdate(), lastWith({ notices: true }, answered(false)))).toEqual(['notices-on']);
  });

  it('PULL-CORR-1: a second contact for a company, whose number at Hona nobody knows', () => {
    const update = makeUpdate({ client: { ...makeUpdate().client, contactId: 'company-9001001' } });
    expect(kinds(update, null)).toContain('second-contact');
    expect(kinds(makeUpdate(), null)).not.toContain('second-contact');
    expect(kinds(update, makeLastSent({ update }))).toEqual(['nothing']);
  });

  it('a portal link to a new phone and to a new e-mail', () => {
    const last = makeLastSent({
      contact: { at: NOW, result: 'updated', phone: null, email: 'old@example.com' },
    });
    expect(of(makeUpdate(), last)).toEqual([
      { kind: 'portal-link', to: CELL, maybe: false },
      { kind: 'portal-link', to: 'jane@example.com', maybe: false },
    ]);
    expect(of(makeUpdate(), last, 1, ['phone'])[0]).toMatchObject({ to: CELL, maybe: true });
  });

  it('a phone that MyCase has no more is left out, with an open end (A37)', () => {
    const client = { ...makeUpdate().client, phone: null };
    expect(of(makeUpdate({ client }), makeLastSent())).toEqual([
      { kind: 'left-out', field: 'phone', was: CELL },
    ]);
  });

  it('another client, also one with the same number, gets a link of their own', () => {
    const client = { ...makeUpdate().client, contactId: '2', firstName: 'John', email: null };
    expect(of(makeUpdate({ client }), makeLastSent())).toEqual([
      { kind: 'other-client', was: 'Jane Doe', wasId: '9001001' },
      { kind: 'portal-link', to: CELL, maybe: false },
    ]);
  });

  it('a completed case, once', () => {
    expect(kinds(makeUpdate({ status: 'Completed' }), makeLastSent())).toEqual(['completed']);
    expect(kinds(makeUpdate({ status: 'Completed' }), lastWith({ status: 'Completed' }))).toEqual([
      'nothing',
    ]);
  });

  it('other contacts of the case, whom Hona may drop', () => {
    expect(of(makeUpdate(), makeLastSent(), 3)).toEqual([{ kind: 'only-this-client', contacts: 3 }]);
  });

  describe('where no project was ever answered', () => {
    const client = { ...makeUpdate().client, phone: null, email: null };
    it('it may be made, and what it was before is not known', () => {
      expect(of(makeUpdate({ client }), null)).toEqual([
        { kind: 'may-create', notices: true },
        { kind: 'phase-unknown', phase: 'Discovery' },
        { kind: 'notices-set', on: true },
      ]);
    });

    it('with notices off nobody is told of a phase', () => {
      expect(of(makeUpdate({ client, notices: false }), null)).toEqual([
        { kind: 'may-create', notices: false },
        { kind: 'notices-set', on: false },
      ]);
    });

    it('before the choice about notices nothing is said of them', () => {
      expect(kinds(unchosen({ client }), null)).toEqual(['may-create', 'phase-unknown']);
    });

    it('after half an update what was answered before it still counts', () => {
      const { update, project } = makeLastSent();
      const half = makeLastSent({ project: null, before: project && { update, project } });
      expect(of(makeUpdate({ phase: 'Trial' }), half)).toEqual([
        { kind: 'new-phase', phase: 'Trial', maybe: false },
      ]);
    });

    it('after half an update everything that its project may still bring, and no link again', () => {
      const half = makeLastSent({ update: makeUpdate({ status: 'Completed' }), project: null });
      expect(kinds(makeUpdate({ status: 'Completed' }), half)).toEqual([
        'may-create',
        'phase-unknown',
        'notices-set',
        'completed',
      ]);
    });
  });
});
