// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultDialect, type EventDialect, type EventForm } from '../../src/domain/calendar';
import { makeEventBody } from '../../src/hona/event-body';
import { makeEventForm } from '../builders';

const emails = {
  // The same number may be a contact's and a member of staff's.
  contacts: { '9001001': 'jane@example.com', '7001': 'client-7001@example.com' },
  staff: { '7001': 'lee@smithlaw.example', '7002': 'dana@smithlaw.example' },
};
const bodyOf = (form: Partial<EventForm> = {}, dialect: Partial<EventDialect> = {}, notify = false) =>
  makeEventBody(
    { id: 'm-1', caseId: '31946235', form: makeEventForm(form), notify, emails },
    { ...defaultDialect, ...dialect },
  );

describe('the body of an event', () => {
  it('is exactly this, in the default dialect', () => {
    expect(bodyOf({ otherStaff: ['7002'], description: 'Bring\nthe file.' })).toEqual({
      id: 'm-1',
      projectId: '31946235',
      title: 'Deposition',
      attendees: ['9001001'],
      teamMembers: ['7001'],
      otherMembers: ['7002'],
      startTime: '2026-12-01 10:00:00',
      endTime: '2026-12-01 11:00:00',
      timezone: 'America/Los_Angeles',
      location: '12 Main Street',
      description: 'Bring\nthe file.',
      reminders: [{ unit: 'day', amount: '1' }],
      notify: false,
    });
  });

  it('says everything, also where it is nothing (A25, A31, A32)', () => {
    const empty = { contacts: [], staff: [], otherStaff: [], reminders: [], location: '', description: '' };
    expect(bodyOf(empty)).toMatchObject({
      attendees: [],
      teamMembers: [],
      otherMembers: [],
      location: '',
      description: '',
      reminders: [],
      notify: false,
    });
    expect(bodyOf({}, {}, true).notify).toBe(true);
  });

  it.each<[string, Partial<EventDialect>, object, string[]]>([
    [
      'A23: reminder',
      { remindersField: 'reminder' },
      { reminder: [{ unit: 'day', amount: '1' }] },
      ['reminders'],
    ],
    ['A24: number', { amount: 'number' }, { reminders: [{ unit: 'day', amount: 1 }] }, ['reminder']],
    [
      'A26: e-mails',
      { people: 'emails' },
      { attendees: ['jane@example.com'], teamMembers: ['lee@smithlaw.example'] },
      ['reminder'],
    ],
    ['A30: letters', { zones: 'abbreviations' }, { timezone: 'PST', startTime: '2026-12-01 10:00:00' }, []],
  ])('%s', (_, dialect, part, missing) => {
    const body = bodyOf({}, dialect);
    expect(body).toMatchObject(part);
    for (const key of missing) expect(body).not.toHaveProperty(key);
  });

  it('A30: the letters are those of standard time, in summer too, and the time is the wall’s', () => {
    const summer = { start: '2026-07-01T10:00', end: '2026-07-01T11:00', zone: 'America/New_York' };
    expect(bodyOf(summer, { zones: 'abbreviations' })).toMatchObject({
      timezone: 'EST',
      startTime: '2026-07-01 10:00:00',
    });
  });

  it('nobody is left out silently, and nobody is asked twice', () => {
    expect(() => bodyOf({ staff: ['7009'] }, { people: 'emails' })).toThrow('event-body');
    const both = makeEventBody(
      {
        id: 'm-1',
        caseId: '1',
        form: makeEventForm({ contacts: ['1', '2'], staff: [] }),
        notify: false,
        emails: { contacts: { 1: 'family@example.com', 2: 'family@example.com' }, staff: {} },
      },
      { ...defaultDialect, people: 'emails' },
    );
    expect(both.attendees).toEqual(['family@example.com']);
  });
});
