import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultMapping, type Mapping } from '../../src/domain/mapping';
import { writeMappingFile } from '../../src/domain/mapping-file';
import { call } from '../../src/messaging/client';
import { MappingSettings } from '../../src/options/mapping/MappingSettings';
import { loadMapping } from '../../src/store/read/mapping';
import { loadSeenValues } from '../../src/store/read/seen-values';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read/mapping', () => ({ loadMapping: vi.fn() }));
vi.mock('../../src/store/read/seen-values', () => ({ loadSeenValues: vi.fn() }));

const user = userEvent.setup();
const say = vi.fn();
const seen = {
  practiceAreas: ['Auto Accident'],
  stages: ['Discovery', 'Intake'],
  titles: ['Paralegal '],
  groups: ['Client', 'Co-Counsel'],
  caseFields: ['Hona Enabled', 'Lead?'],
  clientFields: ['Is a Minor'],
};
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const cell = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const saved = () =>
  vi
    .mocked(call)
    .mock.calls.filter(([n]) => n === 'saveMapping')
    .map(([, args]) => args);
const lastSaid = () => say.mock.lastCall?.[0] as string;
const stored = (changes: Partial<Mapping> = {}, revision = 4) =>
  vi.mocked(loadMapping).mockResolvedValue({ mapping: { ...defaultMapping, ...changes }, revision });
const part = async (name: string) => within(await screen.findByRole('group', { name }));

beforeEach(() => {
  vi.clearAllMocks();
  stored();
  vi.mocked(loadSeenValues).mockResolvedValue(seen);
  vi.mocked(call).mockResolvedValue({ ok: true, value: { revision: 5 } } as never);
});
afterEach(cleanup);

describe('the mapping', () => {
  it('a stage that MyCase has shown is added with one press, typed for, and saved with all the rest', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    const phases = await part('Phases');
    await user.click(await phases.findByRole('button', { name: 'Add “Discovery” to Phases' }));
    expect((await cell('Stage in MyCase, row 1')).value).toBe('Discovery');
    // The focus is where the phase belongs.
    await user.keyboard('We gather evidence');
    await press('Save mapping');
    expect(saved()).toEqual([
      { mapping: { ...defaultMapping, phases: { Discovery: 'We gather evidence' } }, revision: 4 },
    ]);
    expect(lastSaid()).toBe('The mapping is saved.');
    expect(screen.queryByText('Changed, and not saved yet.')).toBeNull();
  });

  it('once one stage is mapped, the others that were seen turn updating off, and are named', async () => {
    stored({ phases: { Discovery: 'A' }, projectTypes: {} });
    render(<MappingSettings version={1} onOutcome={say} />);
    const phases = await part('Phases');
    await phases.findByText('Not mapped yet (1): updating is off for cases with it');
    phases.getByRole('button', { name: 'Add “Intake” to Phases' });
    expect(phases.queryByRole('button', { name: 'Add “Discovery” to Phases' })).toBeNull();
    (await part('Project types')).getByText('Seen in MyCase on this computer, not listed above (1):');
  });

  it('PULL-ROLE-1: a Title that differs by a space is said, and MyCase’s is taken with one press', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add a row to Team roles');
    await user.keyboard('Paralegal');
    await screen.findByText(/^MyCase shows “Paralegal ” with a space at the end\. Hona compares exactly\./);
    await press('Take MyCase’s');
    expect((await cell('Title in MyCase, row 1')).value).toBe('Paralegal ');
    await user.type(await cell('Team role in Hona, row 1'), ' Case Manager');
    await screen.findByText(/Begins or ends with a space, and is kept so/);
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { teamRoles: { 'Paralegal ': ' Case Manager' } } }]);
  });

  it.each([
    ['Discovery ', 'without a space at the end'],
    [' Discovery', 'without a space at the beginning'],
    ['discovery', 'with other capital letters'],
  ])('a near miss is said: %j %s', async (typed, how) => {
    stored({ phases: { [typed]: 'A' } });
    render(<MappingSettings version={1} onOutcome={say} />);
    await screen.findByText(new RegExp(`^MyCase shows “Discovery” ${how}\\.`));
  });

  it('what is wrong is said at its row; nothing is saved, nothing is lost', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    await press('Add a row to Phases');
    await user.keyboard('Discovery');
    await user.type(await cell('Phase in Hona, row 2'), 'Second');
    await press('Save mapping');
    expect(saved()).toEqual([]);
    expect(lastSaid()).toBe('Nothing was saved: 2 entries need a correction, marked above.');
    const first = await cell('Phase in Hona, row 1');
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(first.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Phase in Hona: Must not be empty.',
    );
    screen.getByText('Stage in MyCase: Stands twice.');
    await user.keyboard('First');
    await user.type(await cell('Stage in MyCase, row 2'), ' 2');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { phases: { Discovery: 'First', 'Discovery 2': 'Second' } } }]);
  });

  it('a removed row leaves the focus on the next one, and is no more when saved', async () => {
    stored({ clientGroups: ['Client', 'Petitioner', 'Ward'] });
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Remove “Petitioner”');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove “Ward”');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { clientGroups: ['Client', 'Ward'] } }]);
  });

  it('several contacts are off at first; it says what turning them on changes', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    const group = await part('Several contacts on a case');
    const tick = group.getByRole<HTMLInputElement>('checkbox');
    expect(tick.checked).toBe(false);
    expect(group.queryByRole('button')).toBeNull();
    group.getByText(/“main client; Hona decides who else”/);
    await user.click(tick);
    await press('Save mapping');
    group.getByText('Add a Group, or turn this off.');
    await user.click(await group.findByRole('button', { name: /^Add “Co-Counsel”/ }));
    await user.keyboard('Co-Counsel');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { contactRoles: { 'Co-Counsel': 'Co-Counsel' } } }]);
  });

  it('the firm names its fields, on the case or on the client, its leads, and that phases follow tasks', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await user.clear(await cell('Field for client notices (“Hona Enabled”)'));
    await user.type(await cell('Field for “Minor”'), 'Is a minor');
    await user.selectOptions(await cell('Field for “Minor”: Where it stands'), 'on the client');
    await screen.findByText(/^MyCase shows “Is a Minor” with other capital letters/);
    await user.type(await cell('Field that marks a lead'), 'Lead?');
    await user.click(screen.getByRole('checkbox', { name: 'Our phases follow tasks' }));
    await press('Save mapping');
    expect(saved()).toEqual([]);
    await user.type(await cell('Its value for a lead'), 'Yes');
    await press('Save mapping');
    expect(saved()).toMatchObject([
      {
        mapping: {
          noticesField: null,
          minorField: { on: 'client', label: 'Is a minor' },
          lead: { label: 'Lead?', value: 'Yes' },
          phasesFollowTasks: true,
        },
      },
    ]);
  });

  it('200 stages can be mapped; what is seen of them is folded', async () => {
    const stages = [...Array(200).keys()].map((n) => `Stage ${n}`);
    vi.mocked(loadSeenValues).mockResolvedValue({ ...seen, stages });
    stored({ phases: Object.fromEntries(stages.slice(0, 150).map((s) => [s, s])) });
    render(<MappingSettings version={1} onOutcome={say} />);
    const folded = await screen.findByText('Not mapped yet (50): updating is off for cases with it');
    expect(folded.closest('details')?.open).toBe(false);
    await user.clear(await cell('Phase in Hona, row 150'));
    await user.keyboard('Last');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { phases: { 'Stage 0': 'Stage 0', 'Stage 149': 'Last' } } }]);
  });

  it('what MyCase shows while the settings stand open is offered; one look at a time', async () => {
    let answer = (_: typeof seen) => {};
    vi.mocked(loadSeenValues).mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const { rerender } = render(<MappingSettings version={1} onOutcome={say} />);
    for (const version of [2, 3, 4]) rerender(<MappingSettings version={version} onOutcome={say} />);
    await waitFor(() => expect(loadSeenValues).toHaveBeenCalledTimes(1));
    answer(seen);
    await waitFor(() => expect(loadSeenValues).toHaveBeenCalledTimes(2));
    answer({ ...seen, stages: ['Trial'] });
    await screen.findByRole('button', { name: 'Add “Trial” to Phases' });
    expect(loadSeenValues).toHaveBeenCalledTimes(2);
  });

  it('without a readable storage everything can still be typed', async () => {
    vi.mocked(loadSeenValues).mockRejectedValue(new Error('storage-broken'));
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add a row to Phases');
    await cell('Stage in MyCase, row 1');
  });
});

describe('Hona’s log looks different here', () => {
  const EXAMPLE = 'Dana Ortiz texted Jane Doe on 11/20/2026 2:15 PM: Can you call us?';
  const type = async (name: string, value: string) =>
    fireEvent.input(await cell(name), { target: { value } });
  const mark = async (author: string, time: string, text: string) => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await type('One message of Hona’s log, as MyCase shows it', EXAMPLE);
    await type('Its author, as written in it', author);
    await type('The client, as written in it', 'Jane Doe');
    await type('Its day and time, as written in it', time);
    await type('How the message itself begins', text);
    await press('Make a format of it');
  };

  it('a format is made out of an example, says what it reads, and is saved', async () => {
    await mark('Dana Ortiz', '11/20/2026 2:15 PM', 'Can you');
    expect(lastSaid()).toBe(
      'Added, not saved yet. It reads from the example: author “Dana Ortiz”, client “Jane Doe”, time “11/20/2026 2:15 PM”, message “Can you call us?”.',
    );
    const pattern = '{author} texted {client} on {time}: {text}';
    expect((await cell('Format, row 1')).value).toBe(pattern);
    await user.selectOptions(await cell('What such a message is, row 1'), 'an automatic notice');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { logFormats: [{ direction: 'notice', pattern }] } }]);
  });

  it.each([
    [
      'words that are not in it',
      'Lee',
      '11/20/2026 2:15 PM',
      'Can you',
      /^Its author.*do not stand in the example/,
    ],
    ['no message', 'Dana Ortiz', '11/20/2026 2:15 PM', '', /^How the message itself begins: these words/],
    [
      'a time that is none',
      'Dana Ortiz',
      'on',
      'Can you',
      /^A day and time written like this are not understood/,
    ],
    [
      'words that end nowhere',
      'Dana Ortiz',
      '',
      'on 11/20',
      /^Between two parts there must be words or signs that always stand there\.$/,
    ],
  ])('%s: said, and nothing is added', async (_, author, time, text, words) => {
    await mark(author, time, text);
    expect(lastSaid()).toMatch(words);
    expect(screen.queryByLabelText('Format, row 1')).toBeNull();
    expect((await cell('One message of Hona’s log, as MyCase shows it')).value).toBe(EXAMPLE);
  });

  it('one that is changed into something that would fit any message is not saved', async () => {
    stored({ logFormats: [{ direction: 'out', pattern: 'By {author}: {text}' }] });
    render(<MappingSettings version={1} onOutcome={say} />);
    await type('Format, row 1', '{author}: {text}');
    await press('Save mapping');
    expect(saved()).toEqual([]);
    screen.getByText(/^It needs \{time\}, or words at its beginning.*\(at character 1\)\./);
    await press('Remove “{author}: {text}”');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { logFormats: [] } }]);
  });
});

describe('two windows', () => {
  it('what another one saved comes in where nothing was typed here', async () => {
    const { rerender } = render(<MappingSettings version={1} onOutcome={say} />);
    await screen.findByRole('button', { name: 'Save mapping' });
    stored({ phases: { Trial: 'Theirs' } }, 5);
    rerender(<MappingSettings version={2} onOutcome={say} />);
    await waitFor(async () => expect((await cell('Phase in Hona, row 1')).value).toBe('Theirs'));
  });

  it('where something was typed, both are kept and the difference is shown; staff decide', async () => {
    const { rerender } = render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    await user.keyboard('Mine');
    stored({ phases: { Trial: 'Theirs' } }, 5);
    rerender(<MappingSettings version={2} onOutcome={say} />);
    await screen.findByText(/Another window saved a mapping meanwhile/);
    screen.getByText('Phases: “Discovery” → “Mine” is added');
    screen.getByText('Phases: “Trial” is removed');
    expect((await cell('Phase in Hona, row 1')).value).toBe('Mine');
    await press('Keep mine');
    await press('Save mapping');
    expect(saved()).toMatchObject([{ mapping: { phases: { Discovery: 'Mine' } }, revision: 5 }]);
  });

  it('the saved one can be taken instead', async () => {
    const { rerender } = render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    stored({ phases: { Trial: 'Theirs' } }, 5);
    rerender(<MappingSettings version={2} onOutcome={say} />);
    await press('Discard mine, show the saved one');
    expect((await cell('Phase in Hona, row 1')).value).toBe('Theirs');
  });

  it('a saving that rests on an older one is refused, and nothing typed is lost', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    await user.keyboard('Mine');
    stored({ phases: { Trial: 'Theirs' } }, 5);
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'mapping-changed', message: '' } });
    await press('Save mapping');
    expect(lastSaid()).toBe('Another window saved a mapping meanwhile. Nothing was saved here.');
    await screen.findByText('Phases: “Trial” is removed');
    expect((await cell('Phase in Hona, row 1')).value).toBe('Mine');
  });

  it('leaving with something unsaved is asked about, and only then', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await waitFor(() => expect(leave()).toBe(true));
    await press('Discard changes');
    await waitFor(() => expect(leave()).toBe(false));
    expect(screen.queryByLabelText('Stage in MyCase, row 1')).toBeNull();
  });
});

describe('the mapping’s file', () => {
  const paste = async (text: string) => {
    await screen.findByRole('button', { name: 'Save mapping' });
    fireEvent.input(await box('Or paste its text'), { target: { value: text } });
    await press('Check the text');
  };
  const choose = async (file: File) =>
    user.upload(await screen.findByLabelText('Mapping file to import'), file);

  it('an import says what would change, asks, and replaces the whole', async () => {
    stored({ phases: { Trial: 'Old', Intake: 'Same' } });
    render(<MappingSettings version={1} onOutcome={say} />);
    const mapping = { ...defaultMapping, phases: { Trial: 'New', Intake: 'Same' }, noticesField: null };
    await choose(new File([writeMappingFile(mapping)], 'hona-mapping.json'));
    const ask = within(await screen.findByRole('region', { name: 'Replace the mapping?' }));
    expect(ask.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      'Phases “Trial”: “Old” becomes “New”',
      'Client notices: “Hona Enabled” becomes nothing',
    ]);
    expect(saved()).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep the present one'));
    await press('Replace the mapping');
    expect(saved()).toEqual([{ mapping, revision: 4 }]);
    expect(lastSaid()).toBe('The mapping is replaced and saved.');
    expect((await cell('Phase in Hona, row 1')).value).toBe('New');
  });

  it('says the place that is wrong, changes nothing, and keeps the text to correct', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    const text = writeMappingFile({ ...defaultMapping, phases: { A: '1', B: '2', Discovery: '3' } });
    await paste(text.replace('"3"', '3'));
    await screen.findByText('phases, entry 3 (“Discovery”): must be text (line 15, column 20)');
    expect(lastSaid()).toBe('Nothing was changed: the file is wrong.');
    expect((await box('Or paste its text')).value).toContain('"Discovery": 3');
    await paste(text.replace('"3"', '"3",'));
    await screen.findByText('“}” is not expected here (line 16, column 5)');
    expect(saved()).toEqual([]);
    await paste(text);
    await screen.findByRole('region', { name: 'Replace the mapping?' });
    await press('Keep the present one');
    expect(screen.queryByRole('region', { name: 'Replace the mapping?' })).toBeNull();
    expect(saved()).toEqual([]);
  });

  it.each<[string, () => File, string]>([
    ['no text', () => new File([new Uint8Array([0xff, 0xfe, 0x7b, 0])], 'x.json'), 'this is not a text file'],
    ['too large', () => new File(['x'.repeat(1_000_001)], 'x.json'), 'larger than 1 MB'],
    [
      'another file',
      () => new File(['{}'], 'x.json'),
      'this is not a mapping that was exported here (line 1, column 1)',
    ],
  ])('a file that is %s is refused', async (_, file, words) => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await screen.findByRole('button', { name: 'Save mapping' });
    await choose(file());
    await screen.findByText(words);
    expect(saved()).toEqual([]);
  });

  it('the same mapping needs no import', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await paste(writeMappingFile(defaultMapping));
    expect(lastSaid()).toBe('The file holds the same mapping. Nothing to import.');
  });

  it('says that what was typed goes too', async () => {
    render(<MappingSettings version={1} onOutcome={say} />);
    await press('Add “Discovery” to Phases');
    await paste(writeMappingFile({ ...defaultMapping, phases: { A: 'B' } }));
    await screen.findByText('What you typed above and did not save goes too.');
  });
});
