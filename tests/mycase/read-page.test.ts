import { describe, expect, it, vi } from 'vitest';
import type { CaseValues, ContactValues, Readings, StaffValues, ThreadValues } from '../../src/domain/facts';
import type { CasePage, Place } from '../../src/domain/place';
import { readPage, readPageSteps } from '../../src/mycase/read-page';
import { loadFixture, parse } from './fixture';

const casePlace = (page: CasePage): Place => ({ kind: 'case', firm: 'smithlaw', caseId: '31946235', page });

function readCase(name: string, page: CasePage): Readings<CaseValues> {
  return readPage(loadFixture(name), casePlace(page), { settled: true })?.readings as Readings<CaseValues>;
}

describe('readPage', () => {
  it('reads Items & info whole', () => {
    expect(readCase('case-info', 'info')).toEqual({
      name: { state: 'found', value: 'Doe v. Harbor Freight Lines', way: 'id' },
      closed: { state: 'found', value: false, way: 'button' },
      caseNumber: { state: 'found', value: '24-CV-01187', way: 'information' },
      practiceArea: { state: 'found', value: 'Auto Accident', way: 'information' },
      stage: { state: 'found', value: 'Discovery', way: 'id' },
      openedOn: { state: 'found', value: '03/14/2025', way: 'information' },
      closedOn: { state: 'not-loaded' },
      limitationOn: { state: 'empty', way: 'class' },
      description: {
        state: 'found',
        value: 'Rear-end collision: delivery truck of the defendant.',
        way: 'information',
      },
      office: { state: 'found', value: 'Primary', way: 'left-panel' },
      customFields: {
        state: 'found',
        way: 'heading',
        value: [
          { label: 'Hona Enabled', value: 'Yes' },
          { label: 'Court Date', value: '12/03/2026' },
          { label: 'Office', value: 'Annex' },
          { label: 'Referral Source', value: null },
        ],
      },
    });
  });

  it('reads Contacts & staff whole', () => {
    const { contacts, staff, stage } = readCase('case-contacts', 'contacts');
    expect(stage).toMatchObject({ value: 'Discovery' });
    expect(contacts).toEqual({
      state: 'found',
      way: 'headers',
      value: [
        {
          contactId: '9001001',
          name: 'Jane Doe',
          group: 'Client',
          role: null,
          type: 'Client',
          phone: { kind: 'unknown', raw: '(213) 373-4253' },
          email: 'jane.doe@example.com',
        },
        {
          contactId: '9001002',
          name: 'Carlos Vega',
          group: 'Co-Counsel',
          role: 'Co-Counsel',
          type: 'Client',
          phone: null,
          email: null,
        },
        {
          contactId: null,
          companyId: '4100',
          name: 'Harbor Freight Lines Inc.',
          group: null,
          role: 'Adverse Party',
          type: 'Company',
          phone: null,
          email: null,
        },
      ],
    });
    expect(staff).toEqual({
      state: 'found',
      way: 'headers',
      value: [
        { staffId: '7001', name: 'Dana Ortiz', title: 'Paralegal', lead: false },
        { staffId: '7002', name: 'Lee Whitfield', title: 'Attorney', lead: true },
      ],
    });
  });

  it('reads the list of threads', () => {
    expect(readCase('case-messages', 'messages').threads).toEqual({
      state: 'found',
      way: 'headers',
      value: [
        { threadId: '5400107', subject: 'Hona Messages' },
        { threadId: '5400090', subject: 'Deposition dates' },
      ],
    });
  });

  it('reads a contact page whole', () => {
    const place: Place = { kind: 'contact', firm: 'smithlaw', contactId: '9001001' };
    const read = readPage(loadFixture('contact'), place, { settled: true });
    expect(read?.entity).toEqual({ kind: 'contact', firm: 'smithlaw', id: '9001001' });
    expect(read?.readings as Readings<ContactValues>).toEqual({
      name: { state: 'found', value: 'Jane Doe', way: 'id' },
      group: { state: 'found', value: 'Client', way: 'id' },
      email: { state: 'found', value: 'jane.doe@example.com', way: 'id' },
      birthday: { state: 'found', value: '04/12/1986', way: 'id' },
      phones: {
        state: 'found',
        way: 'id',
        value: [
          { kind: 'home', raw: '(213) 555-0101' },
          { kind: 'cell', raw: '(213) 373-4253' },
        ],
      },
      address: { state: 'not-loaded' },
      archived: { state: 'found', value: true, way: 'mark' },
      customFields: { state: 'not-loaded' },
      cases: {
        state: 'found',
        way: 'lists',
        value: [
          { caseId: '31946235', name: 'Doe v. Harbor Freight Lines', closed: false },
          { caseId: '31946300', name: 'Doe Guardianship', closed: false },
          { caseId: '31946100', name: 'Doe Lease', closed: true },
        ],
      },
    });
  });

  it('reads a staff page whole', () => {
    const place: Place = { kind: 'staff', firm: 'smithlaw', staffId: '7002' };
    expect(
      readPage(loadFixture('staff'), place, { settled: true })?.readings as Readings<StaffValues>,
    ).toEqual({
      name: { state: 'found', value: 'Lee Whitfield', way: 'label' },
      title: { state: 'found', value: 'Senior Partner', way: 'id' },
      email: { state: 'found', value: 'lee@smithlaw.example', way: 'label' },
      phones: {
        state: 'found',
        way: 'label',
        value: [
          { kind: 'work', raw: '(213) 555-0173' },
          { kind: 'cell', raw: '(213) 555-0199' },
        ],
      },
    });
  });

  it('reads a thread whole', () => {
    const place: Place = { kind: 'thread', firm: 'smithlaw', threadId: '5400107' };
    const readings = readPage(loadFixture('thread'), place, { settled: true })
      ?.readings as Readings<ThreadValues>;
    expect(readings).toEqual({
      subject: { state: 'found', value: 'Hona Messages', way: 'class' },
      caseId: { state: 'found', value: '31946235', way: 'id' },
      complete: { state: 'found', value: true, way: 'controls' },
      posts: {
        state: 'found',
        way: 'class',
        value: [
          {
            postId: '11',
            author: 'Hona',
            authorTitle: 'Notification',
            timeText: '11/9/2026 10:02 AM',
            at: new Date(2026, 10, 9, 10, 2).getTime(),
            text: 'Smith Law: Jane, your case has moved to a new phase: Discovery.',
          },
          {
            postId: '12',
            author: 'Dana Ortiz',
            authorTitle: 'Paralegal',
            timeText: '11/13/2026 9:12 AM',
            at: new Date(2026, 10, 13, 9, 12).getTime(),
            text: 'Good morning Jane,\nthe invoices?\n\nDana',
          },
          {
            postId: '13',
            author: 'Jane Doe',
            authorTitle: 'Client',
            timeText: null,
            at: null,
            text: 'Case Stage: I do not know <3',
          },
        ],
      },
    });
  });

  it('until the second script is there, a page of documents or texts gives what stands on every page', () => {
    const root = parse('<h2 id="case-name-header">Doe</h2><a href="/documents/5">A.pdf</a>');
    const read = (page: CasePage) => readPage(root, casePlace(page), { settled: true })?.readings;
    vi.stubGlobal('honaPanelEntities', undefined);
    expect(read('documents')).toMatchObject({ name: { value: 'Doe' } });
    expect(read('documents')).not.toHaveProperty('documents');
    expect(read('texts')).not.toHaveProperty('texts');
    vi.unstubAllGlobals();
    expect(read('documents')).toMatchObject({ documents: { value: [{ documentId: '5', name: 'A.pdf' }] } });
  });

  it('has nothing to read elsewhere', () => {
    expect(
      readPage(loadFixture('case-info'), { kind: 'lead', firm: 'smithlaw' }, { settled: true }),
    ).toBeNull();
  });

  it('D6: what is not there yet is not empty', () => {
    const page = parse('<h2 id="case-name-header">Doe</h2><div><b>Description:</b><span></span></div>');
    const stateOf = (settled: boolean) =>
      (readPage(page, casePlace('info'), { settled })?.readings as Readings<CaseValues> | undefined)
        ?.description?.state;
    expect(stateOf(false)).toBe('not-loaded');
    expect(stateOf(true)).toBe('empty');
  });

  it('D3: between two slices the page may change: what has left it is not read', () => {
    const page = loadFixture('case-info');
    const place = { kind: 'case', firm: 'smithlaw', caseId: '31946235', page: 'info' } as const;
    const steps = readPageSteps(page, place, { settled: true });
    for (let step = 0; step < 4; step += 1) steps.next();
    page.body.replaceChildren();
    let end = steps.next();
    while (!end.done) end = steps.next();
    const notLoaded = { state: 'not-loaded' };
    expect(end.value?.readings).toMatchObject({ office: notLoaded, description: notLoaded });
  });

  it('D6: an empty document makes every reader say so, and none throw', () => {
    for (const page of ['info', 'contacts', 'messages', 'documents', 'texts', 'other'] as const) {
      const read = readPage(parse(''), casePlace(page), { settled: true });
      for (const reading of Object.values(read?.readings ?? {}))
        expect(reading).toEqual({ state: 'not-loaded' });
    }
  });
});
