// @vitest-environment node
import { expect, it } from 'vitest';
import { searchTemplates } from '../../src/domain/search-templates';
import type { Template } from '../../src/domain/template';

const make = (name: string, en: string | null, es: string | null = null): Template => ({
  id: name,
  name,
  texts: { en, es },
  owner: 'own',
});
const list = [
  make('Running late', 'I am late for court.'),
  make('Court date', 'Your date is…', 'Su fecha de corte'),
  make('Recordatorio de audiencia', null, 'Mañana es su audiencia'),
  make('2 documents', '{{client.firstName|zzz}}, x'),
  make('10 documents', 'x'),
];

it.each([
  ['', ['2 documents', '10 documents', 'Court date', 'Recordatorio de audiencia', 'Running late']],
  ['court', ['Court date', 'Running late']],
  ['COURT  date', ['Court date']],
  ['manana', ['Recordatorio de audiencia']],
  ['MAÑANA audiencia', ['Recordatorio de audiencia']],
  ['late', ['Running late']],
  ['zzz', []],
  ['client', []],
])('“%s” finds %j', (query, names) => {
  expect(searchTemplates(list, query).map(({ name }) => name)).toEqual(names);
});
