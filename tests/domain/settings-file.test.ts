import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/domain/connection';
import { defaultRules, type FirmRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import { listSettingsChanges } from '../../src/domain/settings-changes';
import { readSettingsFile, writeSettingsFile } from '../../src/domain/settings-file';

const settings: Settings = {
  ...defaultSettings,
  undoSeconds: 12,
  language: 'es',
  staffId: '7001',
  staffName: 'Dana Ortiz',
  meId: '7001',
  signature: 'Dana',
  notificationsChecked: true,
};
const rules: FirmRules = {
  ...defaultRules,
  checks: { shortener: 'block' },
  quiet: { from: 540, to: 1200 },
  zone: 'America/Chicago',
  shorteners: ['bit.ly'],
};
const mapping = { ...defaultMapping, phases: { Discovery: 'Evidence' } };
const templates = [
  { name: 'Hello', texts: { en: 'Hi {{client.firstName}}', es: null }, owner: 'own' as const },
];
const write = (withMe = false) => writeSettingsFile({ settings, rules, mapping, templates }, withMe);
const read = (text: string) => {
  const found = readSettingsFile(text);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.content;
};
/** What is wrong: part, place and why. */
const faults = (text: string) => {
  const found = readSettingsFile(text);
  if (found.ok) return [];
  return found.problems.map((one) =>
    one.part === 'file'
      ? `${one.path.join('.')} ${one.why} ${one.line}:${one.column}`
      : `${one.part} ${one.problem.why} ${one.problem.line}:${one.problem.column}`,
  );
};
const file = (parts: string) => `{"format":"hona-panel-settings","version":1,\n${parts}}`;

describe('§8 all settings as a file', () => {
  it('comes back as it was written', () => {
    const content = read(write(true));
    expect(content.mapping).toEqual(mapping);
    expect(content.templates).toEqual(templates);
    expect(content.rules).toEqual(rules);
    expect(listSettingsChanges({ settings, rules }, content)).toEqual([]);
  });

  it('who works here is left out unless it is asked for; the rest of what is personal always', () => {
    expect(write()).not.toMatch(/7001|Dana/);
    expect(read(write(true)).settings).toMatchObject({
      staffId: '7001',
      staffName: 'Dana Ortiz',
      signature: 'Dana',
    });
    for (const text of [write(), write(true)])
      expect(text).not.toMatch(/token|notify|notificationsChecked|handedOverExplained/i);
  });

  it('every setting is in it, but what a person must agree to on each computer, and what only a policy sets', () => {
    const { settings: kept } = JSON.parse(write(true)) as { settings: object };
    const left = Object.keys(defaultSettings).filter((key) => !Object.hasOwn(kept, key));
    expect(left.sort()).toEqual([
      'byPhoneNumber',
      'handedOverExplained',
      'notificationsChecked',
      'notify',
      'off',
    ]);
  });

  it('what a policy keeps for good is written as the most that a person can set', () => {
    const forever = writeSettingsFile(
      { settings: { ...settings, keepDays: 36_500 }, rules, mapping, templates },
      false,
    );
    expect(read(forever).settings.keepDays).toBe(3650);
  });

  it('what it does not hold stays as it is', () => {
    const content = read(file('"settings":{"undoSeconds":3}'));
    expect(content).toEqual({ settings: { undoSeconds: 3 }, rules: {}, mapping: null, templates: null });
    expect(listSettingsChanges({ settings, rules }, content)).toEqual([
      { part: 'settings', key: 'undoSeconds', was: 12, is: 3 },
    ]);
  });

  it('of the checks each is a change by itself; one that the file leaves out goes back to its usual level', () => {
    const content = read(
      file('"rules":{"checks":{"closed-case":"confirm"}}').replace('closed-case', 'minor'),
    );
    expect(listSettingsChanges({ settings, rules }, content)).toEqual([
      { part: 'check', key: 'shortener', was: 'block', is: null },
      { part: 'check', key: 'minor', was: null, is: 'confirm' },
    ]);
  });

  it.each([
    ['{', [' end 1:2']],
    ['[]', [' not-this-file 1:1']],
    ['{"format":"hona-panel-mapping","version":1}', [' not-this-file 1:11']],
    ['{"format":"hona-panel-settings","version":2}', ['version not-this-version 1:43']],
    [file('"token":"secret-token"'), ['token unknown-key 2:1']],
    [file('"settings":{"token":"x"}'), ['settings.token unknown-key 2:13']],
    [file('"settings":{"undoSeconds":31}'), ['settings.undoSeconds not-number 2:27']],
    [file('"settings":{"undoSeconds":"5"}'), ['settings.undoSeconds not-number 2:27']],
    [file('"settings":{"launcher":1}'), ['settings.launcher not-yes-no 2:24']],
    [file('"settings":{"language":"fr"}'), ['settings.language not-choice 2:24']],
    [file('"settings":{"signature":"a\\nb"}'), ['settings.signature odd 2:25']],
    [file('"settings":{"staffId":"Dana"}'), ['settings.staffId odd 2:23']],
    [file('"settings":{},\n"settings":{}'), ['settings twice 3:1']],
    [file('"settings":[]'), ['settings not-object 2:12']],
    [file('"rules":{"checks":{"empty":"off"}}'), ['rules.checks.empty unknown-key 2:20']],
    [file('"rules":{"checks":{"newer-message":"block"}}'), ['rules.checks.newer-message not-choice 2:36']],
    [file('"rules":{"checks":{"__proto__":"off"}}'), ['rules.checks.__proto__ unknown-key 2:20']],
    [file('"rules":{"quiet":{"from":1441}}'), ['rules.quiet.from not-number 2:26']],
    [file('"rules":{"zone":"Nowhere/Else"}'), ['rules.zone odd 2:17']],
    [file('"rules":{"shorteners":["bit.ly","x y"]}'), ['rules.shorteners.1 odd 2:33']],
    [file('"rules":{"honaAddress":"http://app.hona.com/{caseId}"}'), ['rules.honaAddress odd 2:24']],
    [file('"rules":{"events":{"people":"names"}}'), ['rules.events.people not-choice 2:29']],
    [file('"mapping":{"phases":{}}'), expect.arrayContaining(['mapping missing-key 2:11'])],
    [file('"mapping":3'), ['mapping not-object 2:11']],
    [file('"templates":[\n{"name":"A","en":"{{","es":null}]'), ['templates not-closed 3:18']],
    [file('"templates":[{"name":5}]'), expect.arrayContaining(['templates not-text 2:22'])],
  ])('says what is wrong and where: %s', (text, wrong) => {
    expect(faults(text)).toEqual(wrong);
  });

  it('a mapping’s own places are those of the whole file', () => {
    const broken = write().replace('"phasesFollowTasks": false', '"phasesFollowTasks": "no"');
    const line = broken.split('\n').findIndex((one) => one.includes('"phasesFollowTasks"')) + 1;
    expect(faults(broken)).toEqual([`mapping not-yes-no ${line}:26`]);
  });
});
