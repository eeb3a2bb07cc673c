import { describe, expect, it } from 'vitest';
import { DEFAULT_LEVELS } from '../../src/domain/checks/check';
import { defaultMapping } from '../../src/domain/mapping';
import { deriveLocked, FOREVER, parsePolicy } from '../../src/domain/parse-policy';
import type { ParsedPolicy, PolicyKey } from '../../src/domain/policy';

const parse = (raw: unknown, sealed = true) => parsePolicy(raw, sealed);
const none: ParsedPolicy = { policy: {}, keys: [], refused: [] };
const TOKEN = 'a-token-of-the-firm';

describe('the managed policy, value by value (product §8)', () => {
  it.each<[PolicyKey, unknown, unknown?]>([
    ['firm', 'harborlaw'],
    ['readOnly', true],
    ['off', ['update', 'calendar', 'templates', 'export', 'refresh']],
    ['off', [], []],
    ['off', ['update', 'update'], ['update']],
    ['byPhoneNumber', true],
    [
      'mapping',
      { phases: { Discovery: 'Evidence' } },
      { ...defaultMapping, phases: { Discovery: 'Evidence' } },
    ],
    ['mapping', {}, defaultMapping],
    ['mapping', { noticesField: '' }, { ...defaultMapping, noticesField: null }],
    [
      'templates',
      [
        { name: 'Closing', en: 'Thank you.', es: 'Gracias.' },
        { name: 'Hello', en: 'Hello {{client.firstName}}' },
      ],
      [
        { name: 'Closing', texts: { en: 'Thank you.', es: 'Gracias.' }, owner: 'firm' },
        { name: 'Hello', texts: { en: 'Hello {{client.firstName}}', es: null }, owner: 'firm' },
      ],
    ],
    [
      'templates',
      [{ name: 'Mine', en: 'x', owner: 'own' }],
      [{ name: 'Mine', texts: { en: 'x', es: null }, owner: 'firm' }],
    ],
    ['checks', { ssn: 'block', greeting: 'off' }],
    ['quietHours', { from: '8:00', to: '24:00' }, { from: 480, to: 1440, zone: null }],
    [
      'quietHours',
      { from: '22:30', to: '06:00', zone: 'America/Los_Angeles' },
      { from: 1350, to: 360, zone: 'America/Los_Angeles' },
    ],
    ['undoSeconds', 0],
    ['undoSeconds', 30],
    ['keepDays', 30],
    ['keepDays', '30', 30],
    ['keepDays', 'keep'],
    [
      'staffIds',
      { 'Dana Ortiz': '7001', 'Sam Lee': 7002 },
      [
        { name: 'Dana Ortiz', id: '7001' },
        { name: 'Sam Lee', id: '7002' },
      ],
    ],
    ['launcher', false],
    ['language', 'es'],
    ['confidential', true],
    [
      'events',
      { people: 'emails' },
      { remindersField: 'reminders', amount: 'text', people: 'emails', zones: 'iana' },
    ],
    ['wipe', ' 2026-11 ', '2026-11'],
  ])('%s holds, in each of its forms', (key, value, as = value) => {
    expect(parse({ [key]: value })).toEqual({ policy: { [key]: as }, keys: [key], refused: [] });
  });

  it.each<[PolicyKey, unknown, string]>([
    ['firm', 'https://harborlaw.mycase.com', 'firm  not-firm'],
    ['firm', 'www', 'firm  not-firm'],
    ['firm', 'HarborLaw', 'firm  not-firm'],
    ['firm', 'x'.repeat(1_000_000), 'firm  not-firm'],
    ['token', 'short', 'token  not-token'],
    ['token', 'with a space in it', 'token  not-token'],
    ['token', 7, 'token  not-token'],
    ['readOnly', 'true', 'readOnly  not-true-or-false'],
    ['byPhoneNumber', 1, 'byPhoneNumber  not-true-or-false'],
    ['launcher', null, 'launcher  not-true-or-false'],
    ['confidential', {}, 'confidential  not-true-or-false'],
    ['off', 'update', 'off  not-list'],
    ['mapping', [], 'mapping  not-object'],
    ['mapping', { stages: {} }, 'mapping stages unknown-key'],
    ['mapping', { phases: { Discovery: 5 } }, 'mapping phases, Discovery not-text'],
    ['mapping', { clientGroups: ['Client', 'Client'] }, 'mapping clientGroups, Client twice'],
    ['mapping', { noticesField: 'a\0b' }, 'mapping noticesField odd'],
    ['mapping', { phases: { x: 'y'.repeat(1_100_000) } }, 'mapping phases, x long'],
    ['templates', {}, 'templates  not-list'],
    ['templates', ['Hello'], 'templates 1 not-object'],
    [
      'templates',
      [
        { name: 'A', en: 'x' },
        { name: 'a', en: 'y' },
      ],
      'templates a twice',
    ],
    ['templates', [{ name: 'A', en: '{{client.firstName' }], 'templates A, en not-closed'],
    [
      'templates',
      Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, en: 'x' })),
      'templates  too-many',
    ],
    ['checks', 'all', 'checks  not-object'],
    ['quietHours', '8-21', 'quietHours  not-object'],
    ['quietHours', { from: '8', to: '21:00' }, 'quietHours from not-time'],
    ['quietHours', { from: '08:00', to: '24:01' }, 'quietHours to not-time'],
    ['quietHours', { from: '08:00', to: '21:00', zone: 'Pacific' }, 'quietHours zone not-zone'],
    ['quietHours', { from: '08:00', to: '21:00', days: 1 }, 'quietHours days unknown'],
    ['undoSeconds', 31, 'undoSeconds  not-seconds'],
    ['undoSeconds', 2.5, 'undoSeconds  not-seconds'],
    ['undoSeconds', '5', 'undoSeconds  not-seconds'],
    ['keepDays', 0, 'keepDays  not-days'],
    ['keepDays', 'forever', 'keepDays  not-days'],
    ['staffIds', ['7001'], 'staffIds  not-object'],
    ['language', 'fr', 'language  not-language'],
    ['events', { people: 'names' }, 'events people not-spelling'],
    ['events', { constructor: 'ids' }, 'events constructor unknown'],
    ['wipe', '', 'wipe  not-text'],
    ['wipe', 5, 'wipe  not-text'],
    ['wipe', 'x'.repeat(201), 'wipe  too-long'],
    ['wipe', 'a\0', 'wipe  odd'],
  ])(
    '%s: what is wrong is refused, its place is named, and it takes nothing with it',
    (key, value, refusal) => {
      const other = key === 'launcher' ? 'confidential' : 'launcher';
      const { policy, keys, refused } = parse({ [key]: value, [other]: true });
      expect(policy).toEqual({ [other]: true });
      expect(keys).toEqual([other]);
      expect(refused.map(({ key: k, at, why }) => `${k} ${at} ${why}`)).toEqual([refusal]);
    },
  );

  it('of what stands by itself in a list the right entries hold', () => {
    const { policy, refused } = parse({
      off: ['update', 'sending', 'notifications', 5],
      checks: { ssn: 'block', empty: 'off', lead: 'loud', toString: 'off' },
      staffIds: { 'Dana Ortiz': '7001', 'Sam Lee': 'sam@harbor.example', '': '7' },
    });
    expect(policy).toEqual({
      off: ['update'],
      checks: { ssn: 'block' },
      staffIds: [{ name: 'Dana Ortiz', id: '7001' }],
    });
    expect(refused.map(({ key, at, why }) => `${key} ${at} ${why}`)).toEqual([
      'off sending not-feature',
      'off notifications not-feature',
      'off 4 not-feature',
      'checks empty fixed-check',
      'checks lead not-level',
      'checks toString not-check',
      'staffIds Sam Lee not-staff-id',
      'staffIds  not-text',
    ]);
  });

  it('a token belongs to a firm, and holds only where no content script can read it', () => {
    const raw = { firm: 'harborlaw', token: TOKEN };
    expect(parse(raw).policy).toEqual(raw);
    expect(parse(raw, false)).toEqual({
      policy: { firm: 'harborlaw' },
      keys: ['firm'],
      refused: [{ key: 'token', at: '', why: 'token-readable' }],
    });
    expect(parse({ token: TOKEN })).toEqual({
      ...none,
      refused: [{ key: 'token', at: '', why: 'no-firm' }],
    });
    expect(JSON.stringify(parse({ token: `${TOKEN} ` }).refused)).not.toContain(TOKEN);
  });

  it.each([undefined, null, {}, [], 'true', 7, true, [true]])('%j is no policy', (raw) => {
    expect(parse(raw)).toEqual(none);
  });

  it('what a later version knows takes nothing else with it; names of JavaScript itself are names like others', () => {
    const raw = JSON.parse('{"byPhoneNumber": true, "colour": 1, "__proto__": {"byPhoneNumber": false}}');
    const { policy, refused } = parse({ ...raw, ['x'.repeat(500)]: true, toString: true });
    expect(policy).toEqual({ byPhoneNumber: true });
    expect(refused.map(({ key, why }) => `${key.length < 60 ? key : key.length} ${why}`)).toEqual([
      'colour unknown',
      '__proto__ unknown',
      '60 unknown',
      'toString unknown',
    ]);
  });

  it('never throws, and its report has an end', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(parse({ mapping: { phases: deep }, launcher: true }).policy).toEqual({ launcher: true });
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`key${i}`, i]));
    expect(parse(many).refused).toHaveLength(100);
    for (const key of ['mapping', 'templates', 'checks', 'staffIds', 'quietHours', 'events', 'off'])
      for (const value of [
        JSON.parse('{"__proto__": {"a": 1}}'),
        [null],
        ['\0'],
        [[]],
        'x'.repeat(1_000_000),
      ])
        expect(() => parse({ [key]: value })).not.toThrow();
  });
});

describe('what a policy locks', () => {
  const own = { checks: { greeting: 'off', ssn: 'off' } } as const;

  it('nothing where there is none', () => expect(deriveLocked({}, own)).toEqual({}));

  it('each value where it is read; a check that it does not name stays as it is', () => {
    const { policy } = parse({
      off: ['export'],
      byPhoneNumber: true,
      mapping: {},
      checks: { ssn: 'block' },
      quietHours: { from: '09:00', to: '18:00' },
      undoSeconds: 20,
      keepDays: 'keep',
      launcher: false,
    });
    expect(deriveLocked(policy, own)).toEqual({
      settings: { undoSeconds: 20, launcher: false, keepDays: FOREVER, off: ['export'], byPhoneNumber: true },
      rules: { checks: { greeting: 'off', ssn: 'block' }, quiet: { from: 540, to: 1080 } },
      mapping: defaultMapping,
    });
  });

  it('reading only turns off whatever writes to Hona, beside what is off anyway', () => {
    expect(deriveLocked({ readOnly: true, off: ['update', 'export'] }, own).settings).toEqual({
      off: ['sending', 'update', 'calendar', 'export'],
    });
    expect(deriveLocked({ readOnly: false }, own)).toEqual({});
  });

  it('what no other text would mend is not blocked for a whole firm', () => {
    const { policy, refused } = parse({
      checks: { 'not-read-lately': 'block', 'newer-message': 'block', lead: 'block' },
    });
    expect(policy.checks).toEqual({ lead: 'block' });
    expect(refused.map(({ at, why }) => `${at} ${why}`)).toEqual([
      'not-read-lately never-blocks',
      'newer-message never-blocks',
    ]);
  });

  it('the checks of which a policy may speak are those of the product', () => {
    for (const id of Object.keys(DEFAULT_LEVELS))
      expect(parse({ checks: { [id]: 'warn' } }).refused.map(({ why }) => why)).toEqual(
        ['empty', 'too-long', 'no-client'].includes(id) ? ['fixed-check'] : [],
      );
  });
});
