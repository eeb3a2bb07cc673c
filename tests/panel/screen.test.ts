// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OpenPage, PageState, Place } from '../../src/domain/place';
import { deriveScreen, findShownCase } from '../../src/panel/screen';
import { ambient, casePage, record, ref } from './samples';

const page = (place: Place, state: PageState = 'open'): OpenPage => ({ place, path: '/', state });

describe('deriveScreen', () => {
  it('shows the shell until the page is told, and Home where there is none', () => {
    expect(deriveScreen(undefined, null, null)).toEqual({ kind: 'starting' });
    expect(deriveScreen(null, null, null)).toEqual({ kind: 'home' });
  });

  it.each<[Place]>([
    [{ kind: 'outside' }],
    [{ kind: 'elsewhere', firm: 'smithlaw' }],
    [{ kind: 'event', firm: 'smithlaw', eventId: '5' }],
  ])('rests on Home outside a case: %j', (place) => {
    expect(deriveScreen(page(place), ambient(), null)).toEqual({ kind: 'home' });
  });

  it('D2: a case that is not confirmed is opening', () => {
    const screen = deriveScreen(casePage({ state: 'opening' }), ambient(), record());
    expect(screen).toMatchObject({ kind: 'case', mode: 'opening', record: { ref } });
  });

  it.each<[PageState]>([['gone'], ['unreadable'], ['translated'], ['reload']])(
    'D2, D8: a case page that is %s shows no case, whatever is known of it',
    (state) => {
      expect(deriveScreen(casePage({ state }), ambient(), record())).toEqual({ kind: state });
      expect(findShownCase(casePage({ state }))).toBeNull();
    },
  );

  it('D3: nothing of a case shows behind a login', () => {
    expect(deriveScreen(page({ kind: 'login' }), ambient(), record())).toEqual({ kind: 'login' });
  });

  it.each([
    { firm: 'smithlaw', caseId: '1' },
    { firm: 'otherfirm', caseId: ref.caseId },
  ])('D3: a record of another case or firm is not shown: %j', (other) => {
    expect(deriveScreen(casePage(), ambient(), record({ ref: other }))).toMatchObject({ record: null });
  });

  it('D1: a message thread shows its case only where that is certain', () => {
    const thread = page({ kind: 'thread', firm: 'smithlaw', threadId: '900' });
    expect(deriveScreen(thread, ambient(), record())).toEqual({ kind: 'thread-of-no-case' });
    expect(deriveScreen({ ...thread, threadCase: ref }, ambient(), record())).toMatchObject({
      kind: 'case',
      mode: 'thread',
      ref,
    });
  });

  it('D4: a contact and a lead have their own screens', () => {
    const contact = page({ kind: 'contact', firm: 'smithlaw', contactId: '7' });
    expect(deriveScreen(contact, null, null)).toEqual({ kind: 'contact', firm: 'smithlaw', id: '7' });
    const staff = page({ kind: 'staff', firm: 'smithlaw', staffId: '5' });
    expect(deriveScreen(staff, null, null)).toEqual({ kind: 'staff', firm: 'smithlaw', id: '5' });
    const company = page({ kind: 'company', firm: 'smithlaw', companyId: '5' });
    expect(deriveScreen(company, null, null)).toEqual({ kind: 'company', firm: 'smithlaw', id: '5' });
    expect(deriveScreen({ ...staff, state: 'unreadable' }, null, null)).toEqual({ kind: 'home' });
    expect(deriveScreen({ ...staff, state: 'portal' }, null, null)).toEqual({ kind: 'portal' });
    expect(deriveScreen(page({ kind: 'lead', firm: 'smithlaw' }), null, null)).toEqual({ kind: 'lead' });
  });

  it('tells no connection, another firm, and a refused token apart', () => {
    const connection = ambient().connection!;
    const of = (change: Parameters<typeof ambient>[0]) => deriveScreen(casePage(), ambient(change), record());
    expect(of({})).toMatchObject({ connection: { state: 'ready' } });
    expect(of({ connection: null })).toMatchObject({ connection: { state: 'none' } });
    expect(of({ connection: { ...connection, firm: 'otherfirm' } })).toMatchObject({
      connection: { state: 'other-firm', connectedTo: 'otherfirm' },
    });
    expect(of({ connection: { ...connection, tokenRefused: true } })).toMatchObject({
      connection: { state: 'refused' },
    });
  });
});
