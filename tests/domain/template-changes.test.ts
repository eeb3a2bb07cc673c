// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/domain/template';
import {
  addTemplates,
  dropTemplate,
  type ListChange,
  planImport,
  putTemplate,
} from '../../src/domain/template-changes';

const make = (id: string, name: string, changes: Partial<Template> = {}): Template => ({
  id,
  name,
  texts: { en: `Text of ${name}`, es: null },
  owner: 'own',
  ...changes,
});
const idsOf = (change: ListChange) => (change.ok ? change.templates.map(({ id }) => id) : change.why);
const b = make('1', 'B');
const firm = make('2', 'B', { owner: 'firm' });

describe('a saving rests on what stands in the list', () => {
  it('a new one comes in by its name', () => {
    const a = make('9', 'a');
    expect(putTemplate([b, firm], a, null)).toEqual({ ok: true, templates: [a, b, firm] });
  });

  it('another template that changed meanwhile is no conflict', () => {
    const later = { ...b, texts: { en: 'new', es: null } };
    const c = make('3', 'C', { texts: { en: 'theirs', es: null } });
    expect(putTemplate([b, c], later, b)).toEqual({ ok: true, templates: [later, c] });
  });

  it('the same one that changed, or is gone, stops it, and is handed back', () => {
    const theirs = { ...b, texts: { en: 'theirs', es: null } };
    const mine = { ...b, texts: { en: 'mine', es: null } };
    expect(putTemplate([theirs], mine, b)).toEqual({ ok: false, why: 'changed-elsewhere', theirs });
    expect(putTemplate([], mine, b)).toEqual({ ok: false, why: 'changed-elsewhere', theirs: null });
    expect(dropTemplate([theirs], b)).toEqual({ ok: false, why: 'changed-elsewhere', theirs });
    expect(putTemplate([mine], mine, b)).toEqual({ ok: true, templates: [mine] });
  });

  it('two of one owner cannot have one name; what is gone already is gone', () => {
    expect(putTemplate([b], make('9', 'b'), null)).toEqual({ ok: false, why: 'name-taken', theirs: b });
    expect(dropTemplate([firm], b)).toEqual({ ok: true, templates: [firm] });
  });
});

it('a set is added beside what is there, and replaces nothing', () => {
  expect(idsOf(addTemplates([b], [make('8', 'b'), make('9', 'A')]))).toEqual(['9', '1']);
});

it('the store takes a thousand, and no more are offered to it', () => {
  const full = Array.from({ length: 1000 }, (_, i) => make(`x${i}`, `T${i}`));
  expect(putTemplate(full, make('9', 'One more'), null)).toEqual({ ok: false, why: 'too-many' });
  expect(idsOf(putTemplate(full, { ...full[0], name: 'New' } as Template, full[0] ?? null))).toHaveLength(
    1000,
  );
  expect(idsOf(planImport(full, [b], () => 'new').change)).toBe('too-many');
});

describe('an import says what it would do', () => {
  const contents = ({ id: _, ...content }: Template) => content;
  const newId = () => 'new';

  it('one’s own are added or replaced by name, and none goes', () => {
    const other = make('4', 'Other');
    const replaced = { ...contents(b), name: 'b', texts: { en: 'New', es: null } };
    const plan = planImport([b, firm, other], [replaced, contents(make('', 'Z'))], newId);
    expect(plan.steps).toEqual([
      { kind: 'replaced', name: 'b', owner: 'own' },
      { kind: 'added', name: 'Z', owner: 'own' },
    ]);
    expect(idsOf(plan.change)).toEqual(['1', '2', '4', 'new']);
  });

  it('the firm’s are replaced as a whole', () => {
    const old = make('5', 'Old', { owner: 'firm' });
    const plan = planImport(
      [b, firm, old],
      [contents(firm), contents(make('', 'New', { owner: 'firm' }))],
      newId,
    );
    expect(plan.steps).toEqual([
      { kind: 'added', name: 'New', owner: 'firm' },
      { kind: 'removed', name: 'Old', owner: 'firm' },
    ]);
    expect(idsOf(plan.change)).toEqual(['1', '2', 'new']);
  });

  it('the same again does nothing', () => {
    expect(planImport([b, firm], [contents(b), contents(firm)], newId).steps).toEqual([]);
  });
});
