import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, disconnect } from '../../src/background/connection';
import { updateHona } from '../../src/background/update-hona';
import { AppError } from '../../src/domain/errors';
import { defaultMapping } from '../../src/domain/mapping';
import type { ProjectUpdate } from '../../src/domain/update';
import { putContact, putProject } from '../../src/hona/hona';
import { readActivity } from '../../src/store/activity';
import { setLocal } from '../../src/store/items';
import { writeThread } from '../../src/store/log';
import { clientEntity, findRecord } from '../../src/store/records';
import { changeConnection, findConnection, writeConnection } from '../../src/store/secrets';
import { CELL, HOUR, MINUTE, makeConnection, makeContact, makePost, makeUpdate, NOW, REF } from '../builders';
import {
  codeOf,
  found,
  hona,
  openCase,
  openStage,
  type Stage,
  setClock,
  TAB,
  TOKEN,
  WIRE,
  withNumber,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

const contact = vi.mocked(putContact);
const project = vi.mocked(putProject);
const CONTACT = { id: 1, externalId: '9001001', phone: '(213) 373-4253', email: 'jane@example.com' };
const PROJECT = {
  id: 2,
  externalId: REF.caseId,
  name: 'Doe v. Harbor',
  milestonesEnabled: true,
  status: 'In Progress',
};

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  contact.mockReset().mockResolvedValue({ created: false, answer: CONTACT });
  project.mockReset().mockResolvedValue({ created: false, answer: PROJECT });
});
const press = (changes: Partial<ProjectUpdate> = {}, trial = true, tabId = TAB) =>
  updateHona({ update: makeUpdate(changes), tabId, trial });
const lastSent = () => findRecord(stage.store, REF, 'lastSent');
const trialNow = async () => (await findConnection(stage.store))?.trial;
const notes = async () => (await readActivity(stage.store, REF, 9)).map((a) => a.what.kind);
const detailOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: AppError) => error.detail,
  );
/** Hona already serves this case: its log holds Hona's messages. */
const serve = () =>
  writeThread(stage.store, {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: [makePost()],
    complete: true,
    readAt: NOW,
  });

describe('Update Hona', () => {
  it('sends the contact first, then the project, and keeps both answers', async () => {
    const sent = await press();
    expect(contact).toHaveBeenCalledWith(makeUpdate().client, TOKEN, 0);
    expect(project).toHaveBeenCalledWith(makeUpdate(), TOKEN, 0);
    expect(contact.mock.invocationCallOrder[0]).toBeLessThan(project.mock.invocationCallOrder[0] ?? 0);
    expect(sent).toEqual({
      update: makeUpdate(),
      contact: { at: NOW, result: 'updated', phone: CELL, email: 'jane@example.com' },
      project: { at: NOW, result: 'updated', notices: true, status: 'In Progress' },
    });
    expect(await lastSent()).toEqual(sent);
    expect(await notes()).toEqual(['updated-project', 'updated-contact']);
  });

  it('keeps half of it where the project is refused, says so, and can go on', async () => {
    project.mockRejectedValueOnce(new AppError('hona-refused', { status: 422, reason: 'No such phase' }));
    expect(await codeOf(press())).toBe('hona-refused');
    expect(await lastSent()).toMatchObject({ contact: { result: 'updated' }, project: null });
    expect(await notes()).toEqual(['update-failed', 'updated-contact']);
    await press();
    expect((await lastSent())?.project?.result).toBe('updated');
  });

  it('says which half failed, and why', async () => {
    project.mockRejectedValueOnce(new AppError('hona-refused', { status: 422, reason: 'No such phase' }));
    expect(await detailOf(press())).toEqual({ part: 'project', status: 422, reason: 'No such phase' });
    contact.mockRejectedValueOnce(new AppError('hona-unclear', { status: 500 }));
    await writeClient(stage, withNumber('+12135550101'));
    const client = { ...makeUpdate().client, phone: '+12135550101' };
    expect(await detailOf(press({ client }))).toEqual({ part: 'contact', status: 500 });
  });

  it('goes on with the second half alone, and keeps what Hona answered to the first', async () => {
    contact.mockResolvedValueOnce({ created: true, answer: CONTACT });
    project.mockRejectedValueOnce(new AppError('hona-unclear', { status: 500 }));
    await codeOf(press());
    const half = await lastSent();
    setClock(NOW + MINUTE);
    await press();
    expect(contact).toHaveBeenCalledTimes(1);
    expect(await lastSent()).toEqual({
      update: half?.update,
      contact: half?.contact,
      project: { at: NOW + MINUTE, result: 'updated', notices: true, status: 'In Progress' },
    });
  });

  it('half of it keeps what Hona answered to last for the project', async () => {
    const whole = await press();
    project.mockRejectedValue(new AppError('hona-unclear', { status: 500 }));
    const before = { update: whole.update, project: whole.project };
    await codeOf(press());
    await codeOf(press());
    expect(await lastSent()).toMatchObject({ project: null, before });
    project.mockResolvedValue({ created: false, answer: PROJECT });
    await press();
    expect(await lastSent()).toEqual(whole);
  });

  it.each<[string, () => unknown, Partial<ProjectUpdate>]>([
    [
      'the client changed in MyCase',
      () => writeClient(stage, withNumber('+12135550101')),
      { client: { ...makeUpdate().client, phone: '+12135550101' } },
    ],
    ['a night went by', () => setClock(NOW + 24 * HOUR), {}],
    [
      'the name is another, and staff parted it',
      () => writeCase(stage, REF, { contacts: found([makeContact({ name: 'Jane Doe Poe' })]) }),
      { client: { ...makeUpdate().client, firstName: 'Jane Doe', lastName: 'Poe' } },
    ],
    [
      'the connection was made anew',
      () => writeConnection(stage.store, makeConnection({ connectedAt: NOW + 1 }), TOKEN),
      {},
    ],
  ])('goes on with both halves where %s', async (_what, happens, changes) => {
    project.mockRejectedValueOnce(new AppError('hona-unclear', { status: 500 }));
    await codeOf(press());
    await happens();
    await press(changes);
    expect(contact).toHaveBeenCalledTimes(2);
  });

  it('half of it is on disk before the project goes, for a worker that dies between the two', async () => {
    let onDisk: unknown = null;
    project.mockImplementationOnce(async () => {
      onDisk = await lastSent();
      throw new AppError('hona-unclear', { why: 'connection' });
    });
    await codeOf(press());
    expect(onDisk).toMatchObject({ contact: { at: NOW, result: 'updated' }, project: null });
  });

  it('hona-unreachable before the first call where nothing answers: nothing was changed', async () => {
    hona.reach.mockRejectedValueOnce(new AppError('hona-unreachable'));
    expect(await codeOf(press())).toBe('hona-unreachable');
    expect(contact).not.toHaveBeenCalled();
    expect([await lastSent(), await notes()]).toEqual([null, ['update-failed']]);
  });

  it('compares case and facts after the probe, which takes seconds', async () => {
    hona.reach.mockImplementationOnce(async () => {
      await openCase(stage, { ...REF, caseId: '2' });
      return WIRE;
    });
    expect(await codeOf(press())).toBe('other-case');
    expect(contact).not.toHaveBeenCalled();
  });

  it('two cases go one after the other: what one learns counts for the next', async () => {
    const other = { ...REF, caseId: '2' };
    await writeCase(stage, other);
    await openCase(stage, other, 6);
    await serve();
    project.mockResolvedValue({ created: true, answer: PROJECT });
    const codes = await Promise.all([codeOf(press()), codeOf(press({ ref: other }, true, 6))]);
    expect(codes).toEqual([null, 'updates-stopped']);
    expect(contact).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing and sends no project where the contact is unclear', async () => {
    contact.mockRejectedValueOnce(new AppError('hona-unclear', { why: 'timeout' }));
    expect(await codeOf(press())).toBe('hona-unclear');
    expect(project).not.toHaveBeenCalled();
    expect([await lastSent(), await notes()]).toEqual([null, ['update-failed']]);
  });

  it('runs once per case, however often it is pressed', async () => {
    const codes = await Promise.all([codeOf(press()), codeOf(press()), codeOf(press())]);
    expect(codes.sort()).toEqual(['already-sending', 'already-sending', null]);
    expect(project).toHaveBeenCalledTimes(1);
    expect(await codeOf(press())).toBeNull();
  });

  it('a refused token holds the queue, and only while it still is that token', async () => {
    project.mockRejectedValue(new AppError('token-refused'));
    expect(await codeOf(press())).toBe('token-refused');
    expect((await findConnection(stage.store))?.tokenRefused).toBe(true);
    await writeConnection(stage.store, makeConnection(), TOKEN);
    project.mockImplementation(async () => {
      await writeConnection(stage.store, makeConnection({ connectedAt: NOW + 1 }), 'new-token');
      throw new AppError('token-refused');
    });
    await codeOf(press());
    expect((await findConnection(stage.store))?.tokenRefused).toBe(false);
  });

  it('does not bring back a connection that was ended meanwhile', async () => {
    project.mockImplementation(async () => {
      await disconnect();
      return { created: false, answer: PROJECT };
    });
    await press();
    expect(await findConnection(stage.store)).toBeNull();
  });
});

describe('nothing is sent', () => {
  const refused = async (code: string, changes: Partial<ProjectUpdate> = {}) => {
    expect(await codeOf(press(changes))).toBe(code);
    expect(contact).not.toHaveBeenCalled();
    expect(project).not.toHaveBeenCalled();
  };

  it.each<[string, Partial<ProjectUpdate>]>([
    ['name', { name: 'Doe v. Pier' }],
    ['phase', { phase: 'Trial' }],
    ['project type', { projectType: 'Tax' }],
    ['status', { status: 'Completed' }],
    ['notices, which MyCase says', { notices: false }],
    ['phone', { client: { ...makeUpdate().client, phone: '+12135550101' } }],
    ['e-mail', { client: { ...makeUpdate().client, email: null } }],
    ['client', { client: { ...makeUpdate().client, contactId: '2' } }],
    [
      'name of the client, where nobody is asked for it',
      { client: { ...makeUpdate().client, firstName: 'Ann' } },
    ],
  ])('facts-changed where the dialog showed another %s', (_what, changes) =>
    refused('facts-changed', changes),
  );

  it('facts-changed where MyCase changed after the dialog opened, and says what', async () => {
    await writeClient(stage, withNumber('+12135550101'));
    await writeCase(stage, REF, { stage: found('Trial') });
    expect(await detailOf(press())).toEqual({ fields: 'phase,phone' });
    await refused('facts-changed');
  });

  it('update-not-possible where a value is missing', async () => {
    await writeCase(stage, REF, { stage: { state: 'empty', way: 'id' } });
    await refused('update-not-possible');
  });

  it('update-not-possible where a value that it sends can no longer be read (D7)', async () => {
    const lost = { page: 'items-info', since: NOW, lastKnownAt: NOW - 1 } as const;
    await setLocal('unreadable', [{ fact: 'thread.posts', ...lost }]);
    await press();
    await setLocal('unreadable', [{ fact: 'case.stage', ...lost }]);
    expect(await codeOf(press())).toBe('update-not-possible');
    expect(contact).toHaveBeenCalledTimes(1);
  });

  it('update-not-possible without a name that is asked for (A5)', async () => {
    await writeCase(stage, REF, { contacts: found([makeContact({ name: 'Jane' })]) });
    await refused('update-not-possible', { client: { ...makeUpdate().client, firstName: ' ' } });
  });

  it('other-case where the tab shows another case, and names both', async () => {
    await openCase(stage, { ...REF, caseId: '2' });
    expect(await detailOf(press())).toEqual({ seen: REF.caseId, open: '2' });
    await refused('other-case');
  });

  it('update-not-possible for a lead (PULL-LEAD-2)', async () => {
    await setLocal('mapping', { ...defaultMapping, lead: { label: 'Type', value: 'Lead' } });
    await writeCase(stage, REF, { customFields: found([{ label: 'Type', value: 'Lead' }]) });
    await refused('update-not-possible');
  });

  it('not-connected, other-firm', async () => {
    await writeConnection(stage.store, makeConnection({ firm: 'otherfirm' }), TOKEN);
    await refused('other-firm');
    await disconnect();
    await refused('not-connected');
  });

  it('not-connected where the firm was changed while the facts were compared', async () => {
    const pressed = codeOf(press());
    await writeConnection(
      stage.store,
      makeConnection({ id: 'connection-2', firm: 'otherfirm' }),
      'other-token',
    );
    expect(['not-connected', 'other-firm']).toContain(await pressed);
    expect(contact).not.toHaveBeenCalled();
  });

  it('updates-stopped after a failed trial, without exception', async () => {
    await changeConnection(stage.store, makeConnection(), { trial: 'failed' });
    await refused('updates-stopped');
  });

  it('without the word of whoever starts the trial', async () => {
    expect(await codeOf(press({}, false))).toBe('update-not-possible');
    expect(contact).not.toHaveBeenCalled();
    await changeConnection(stage.store, makeConnection(), { trial: 'passed' });
    expect(await codeOf(press({}, false))).toBeNull();
  });
});

describe('staff say what MyCase does not', () => {
  it('the notices, where no field holds them', async () => {
    await writeCase(stage, REF, { customFields: found([]) });
    await press({ notices: false });
    expect(project.mock.calls[0]?.[0].notices).toBe(false);
  });

  it('the parts of a name whose words may belong together in two ways', async () => {
    await writeCase(stage, REF, { contacts: found([makeContact({ name: 'Jane Ann Doe' })]) });
    await press({ client: { ...makeUpdate().client, firstName: 'Jane', lastName: 'Ann Doe' } });
    expect(contact.mock.calls[0]?.[0]).toMatchObject({ firstName: 'Jane', lastName: 'Ann Doe' });
  });
});

describe('the trial (product §4)', () => {
  it('PULL-CORR-1: is not made with a company, whose number at Hona nobody knows', async () => {
    const company = makeContact({
      contactId: null,
      companyId: '9001001',
      type: 'Company',
      name: 'Harbor LLC',
    });
    await writeCase(stage, REF, { contacts: found([company]) });
    await serve();
    const client = { ...makeUpdate().client, contactId: 'company-9001001' };
    expect(await codeOf(press({ client }))).toBe('update-not-possible');
    expect(contact).not.toHaveBeenCalled();
    expect(await trialNow()).toBe('open');
    await changeConnection(stage.store, makeConnection(), { trial: 'passed' });
    await press({ client });
    expect(contact).toHaveBeenCalledTimes(1);
  });

  const answer = (contactCreated: boolean, projectCreated: boolean) => {
    contact.mockResolvedValue({ created: contactCreated, answer: CONTACT });
    project.mockResolvedValue({ created: projectCreated, answer: PROJECT });
  };

  it('is passed by 200 and 200', async () => {
    await press();
    expect(await trialNow()).toBe('passed');
  });

  it('fails where Hona made a project although it serves this case', async () => {
    await serve();
    answer(false, true);
    await press();
    expect(await trialNow()).toBe('failed');
    expect(await codeOf(press())).toBe('updates-stopped');
  });

  it('fails at a contact that Hona made although it serves this case, and no project is made after it', async () => {
    await serve();
    answer(true, true);
    expect(await codeOf(press())).toBe('updates-stopped');
    expect(await trialNow()).toBe('failed');
    expect(project).not.toHaveBeenCalled();
    expect(await lastSent()).toMatchObject({ contact: { result: 'created' }, project: null });
    expect(await notes()).toEqual(['update-failed', 'updated-contact']);
  });

  it('fails before the second half, where the log was read after the contact was made', async () => {
    answer(true, false);
    project.mockRejectedValueOnce(new AppError('hona-unclear'));
    await codeOf(press());
    await serve();
    expect(await codeOf(press())).toBe('updates-stopped');
    expect(project).toHaveBeenCalledTimes(1);
  });

  it('once passed, a contact that is new to Hona is nothing to stop at; a second project is', async () => {
    await serve();
    await changeConnection(stage.store, makeConnection(), { trial: 'passed' });
    answer(true, false);
    await press();
    expect(await trialNow()).toBe('passed');
    answer(false, true);
    await press();
    expect(await trialNow()).toBe('failed');
  });

  it('a failed one is lifted by Disconnect and Connect, which begins a new one', async () => {
    await changeConnection(stage.store, makeConnection(), { trial: 'failed' });
    await connect({ firm: REF.firm, token: TOKEN });
    expect(await trialNow()).toBe('failed');
    await disconnect();
    await connect({ firm: REF.firm, token: TOKEN });
    expect(await trialNow()).toBe('open');
  });

  it.each([
    [true, true],
    [false, true],
    [true, false],
  ])('stays open where the case is new to Hona: contact created %j, project created %j', async (one, two) => {
    answer(one, two);
    await press();
    expect(await trialNow()).toBe('open');
  });

  it('is not passed by the second half of an update whose first half made the contact', async () => {
    answer(true, false);
    project.mockRejectedValueOnce(new AppError('hona-unclear'));
    await codeOf(press());
    answer(false, false);
    await press();
    expect(await trialNow()).toBe('open');
  });

  it('repeats nothing while it is open: a repeat would call a made record an updated one', async () => {
    await press();
    expect(await trialNow()).toBe('passed');
    await press();
    expect([contact.mock.calls[0]?.[2], project.mock.calls[0]?.[2]]).toEqual([0, 0]);
    expect([contact.mock.calls[1]?.[2], project.mock.calls[1]?.[2]]).toEqual([undefined, undefined]);
  });

  it.each([
    [true, true],
    [false, true],
    [true, false],
  ])('is not passed by our own records: contact %j, project %j, pressed again', async (one, two) => {
    answer(one, two);
    await press();
    answer(false, false);
    await press();
    await press();
    expect(await trialNow()).toBe('open');
  });

  it('is not passed by another case of a client whose contact was made here', async () => {
    answer(true, true);
    await press();
    answer(false, false);
    const other = { ...REF, caseId: '2' };
    await writeCase(stage, other);
    await openCase(stage, other);
    await press({ ref: other });
    expect(await trialNow()).toBe('open');
  });

  it.each([
    ['contact', contact],
    ['project', project],
  ] as const)('is not passed after an unclear %s, however often it is pressed', async (_part, call) => {
    call.mockRejectedValueOnce(new AppError('hona-unclear', { why: 'timeout' }));
    await codeOf(press());
    await press();
    await press();
    expect(await trialNow()).toBe('open');
  });

  it.each([
    ['contact', contact],
    ['project', project],
  ] as const)(
    'is spoiled on disk before the %s goes, so that a worker that dies cannot pass it',
    async (_part, call) => {
      const of = call === contact ? clientEntity(REF.firm, '9001001') : REF;
      let onDisk: unknown = null;
      call.mockImplementationOnce(async () => {
        // What stands on disk now is what the next worker finds.
        onDisk = await findRecord(stage.store, of, 'trialSpoiled');
        throw new AppError('hona-refused', { status: 422, reason: '' });
      });
      await codeOf(press());
      expect([onDisk, await findRecord(stage.store, of, 'trialSpoiled')]).toEqual([{ at: NOW }, null]);
    },
  );

  it.each<[string, AppError]>([
    ['hona-refused', new AppError('hona-refused', { status: 422, reason: 'No such phase' })],
    ['token-refused', new AppError('token-refused', { status: 401 })],
    ['too many requests', new AppError('hona-unclear', { status: 429 })],
  ])('a clean refusal spoils nothing: %s', async (_what, error) => {
    contact.mockRejectedValueOnce(error);
    await codeOf(press());
    project.mockRejectedValueOnce(error);
    await changeConnection(stage.store, makeConnection(), { tokenRefused: false });
    await codeOf(press());
    await changeConnection(stage.store, makeConnection(), { tokenRefused: false });
    await press();
    expect(await trialNow()).toBe('passed');
  });

  it('says nothing about a connection that was made anew meanwhile', async () => {
    project.mockImplementation(async () => {
      await writeConnection(stage.store, makeConnection({ id: 'connection-2' }), 'other-token');
      return { created: false, answer: PROJECT };
    });
    await press();
    expect(await trialNow()).toBe('open');
  });

  it('is not passed by half an update', async () => {
    project.mockRejectedValue(new AppError('hona-unclear'));
    await codeOf(press());
    expect(await trialNow()).toBe('open');
  });
});
