// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultMapping, type Mapping } from '../../src/domain/mapping';
import { listChanges } from '../../src/domain/mapping-changes';
import { checkForm, type MappingForm, toForm, toMapping } from '../../src/domain/mapping-form';
import { wholeMapping } from './whole-mapping';

const form = (changes: Partial<MappingForm> = {}) => ({ ...toForm(defaultMapping), ...changes });

describe('the form of a mapping', () => {
  it.each<[string, Mapping]>([
    ['the standard one', defaultMapping],
    ['a whole one', wholeMapping],
  ])('holds all of %s', (_, mapping) => {
    expect(toMapping(toForm(mapping))).toEqual(mapping);
    expect(checkForm(toForm(mapping))).toEqual([]);
  });

  it('PULL-ROLE-1: keeps every name exactly as typed, with its spaces', () => {
    const typed = form({ teamRoles: [{ from: ' Paralegal  ', to: 'Case Manager ' }] });
    expect(checkForm(typed)).toEqual([]);
    expect(toMapping(typed).teamRoles).toEqual({ ' Paralegal  ': 'Case Manager ' });
  });

  it('several contacts are off at first; without them no Group has a role, however much was typed', () => {
    expect(form().several).toBe(false);
    const off = form({ contactRoles: [{ from: 'Judge', to: '' }] });
    expect(checkForm(off)).toEqual([]);
    expect(toMapping(off).contactRoles).toEqual({});
    expect(checkForm(form({ several: true }))).toMatchObject([{ section: 'contactRoles', why: 'none' }]);
  });

  it.each<[string, Partial<MappingForm>, object]>([
    ['no name', { phases: [{ from: '', to: 'A' }] }, { row: 0, part: 'from', why: 'empty' }],
    ['only spaces', { phases: [{ from: 'A', to: '  ' }] }, { row: 0, part: 'to', why: 'empty' }],
    [
      'a name that stands twice',
      {
        phases: [
          { from: 'A', to: '1' },
          { from: 'a', to: '2' },
          { from: 'A', to: '3' },
        ],
      },
      { row: 2, part: 'from', why: 'twice' },
    ],
    [
      'a Group twice',
      {
        clientGroups: [
          { from: 'Client', to: '' },
          { from: 'Client', to: '' },
        ],
      },
      { row: 1, why: 'twice' },
    ],
    ['a name longer than any', { phases: [{ from: 'A'.repeat(2001), to: 'x' }] }, { why: 'long' }],
    ['U+0000', { phases: [{ from: 'a\0', to: 'x' }] }, { why: 'odd' }],
    ['a name that no object keeps', { phases: [{ from: '__proto__', to: 'x' }] }, { why: 'odd' }],
    [
      'half a lead',
      { lead: { label: 'Lead?', value: '' } },
      { section: 'lead', part: 'value', why: 'empty' },
    ],
    [
      'the other half',
      { lead: { label: '', value: 'Yes' } },
      { section: 'lead', part: 'label', why: 'empty' },
    ],
    ['a label of spaces', { noticesField: ' ' }, { section: 'noticesField', why: 'empty' }],
    [
      'a field of spaces',
      { minorField: { on: 'client', label: ' ' } },
      { section: 'minorField', why: 'empty' },
    ],
    ['a format of nothing', { logFormats: [{ direction: 'in', pattern: '' }] }, { row: 0, part: 'pattern' }],
    [
      'a format without its text',
      { logFormats: [{ direction: 'in', pattern: 'By {author} at {time}' }] },
      { row: 0, part: 'pattern', why: 'pattern', fault: { why: 'no-text', at: 21 } },
    ],
    [
      'more rows than any firm has',
      { notStartedStages: Array(10_001).fill({ from: 'x', to: '' }) },
      { why: 'many' },
    ],
  ])('says what is wrong with %s', (_, changes, problem) => {
    expect(checkForm(form(changes))).toMatchObject([problem]);
  });
});

describe('listChanges', () => {
  it('names what is added, changed and removed', () => {
    const before = { ...defaultMapping, phases: { A: '1', B: '2' }, clientGroups: ['Client', 'Petitioner'] };
    const after: Mapping = {
      ...before,
      phases: { B: '3', C: '4' },
      clientGroups: ['Petitioner', 'Client', 'Ward'],
      noticesField: null,
      lead: { label: 'Lead?', value: 'Yes' },
      logFormats: [{ direction: 'in', pattern: 'From {author}: {text}' }],
    };
    expect(listChanges(before, after)).toEqual(
      [
        { section: 'clientGroups', name: 'Ward', was: null, is: true },
        { section: 'phases', name: 'A', was: '1', is: null },
        { section: 'phases', name: 'B', was: '2', is: '3' },
        { section: 'phases', name: 'C', was: null, is: '4' },
        { section: 'noticesField', name: null, was: 'Hona Enabled', is: null },
        { section: 'lead', name: null, was: null, is: { label: 'Lead?', value: 'Yes' } },
        { section: 'logFormats', name: 'From {author}: {text}', was: null, is: 'in' },
      ].sort((a, b) => order(after, a.section) - order(after, b.section)),
    );
  });

  it('takes no other order of keys for a change: browsers’ storage does not keep it', () => {
    const lead = { value: 'Yes', label: 'Lead?' };
    expect(
      listChanges({ ...wholeMapping, lead: { label: 'Lead?', value: 'Yes' } }, { ...wholeMapping, lead }),
    ).toEqual([]);
  });
});

const order = (mapping: Mapping, section: string) => Object.keys(mapping).indexOf(section);
