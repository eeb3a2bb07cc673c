import type { FirmRules } from '../../domain/firm-rules';
import { listChanges, type MappingChange } from '../../domain/mapping-changes';
import { listSettingsChanges, type SettingsChange } from '../../domain/settings-changes';
import type { SettingsContent } from '../../domain/settings-file';
import type { Template } from '../../domain/template';
import { type ImportStep, planImport } from '../../domain/template-changes';
import type { Ambient } from '../../store/read';
import type { SavedMapping } from '../../store/read/mapping';

/** What an import would do, and what of it the firm's policy keeps as it is. */
export type Plan = {
  content: SettingsContent;
  changes: SettingsChange[];
  mapping: MappingChange[];
  /** Of the mapping that it was compared with: one that another window saves meanwhile is not overwritten. */
  revision: number;
  templates: ImportStep[];
  kept: number;
};
export type Present = Pick<Ambient, 'settings' | 'rules'> & SavedMapping & { templates: readonly Template[] };

const newId = () => crypto.randomUUID();

/** @param locked what the firm's policy sets: nobody can change it here (product §8) */
export function planSettings(
  content: SettingsContent,
  { settings, rules, mapping, revision, templates }: Present,
  locked: ReadonlySet<string>,
): Plan {
  const all = listSettingsChanges({ settings, rules }, content);
  const changes = all.filter((change) => !locked.has(lockOf(change)));
  const inMapping = content.mapping ? listChanges(mapping, content.mapping) : [];
  const steps = content.templates ? planImport(templates, content.templates, newId).steps : [];
  // The firm's templates stand in its policy whole; one's own are one's own.
  const keepsFirms = locked.has('templates') && steps.some(({ owner }) => owner === 'firm');
  const taken = keepsFirms
    ? (content.templates ?? []).filter(({ owner }) => owner === 'own')
    : content.templates;
  const own = taken ? planImport(templates, taken, newId).steps : [];
  const keepsMapping = locked.has('mapping');
  return {
    content: { ...content, mapping: keepsMapping ? null : content.mapping, templates: taken },
    changes,
    mapping: keepsMapping ? [] : inMapping,
    revision,
    templates: own,
    kept: all.length - changes.length + (keepsMapping ? inMapping.length : 0) + steps.length - own.length,
  };
}

export const isEmpty = ({ changes, mapping, templates }: Plan) =>
  changes.length + mapping.length + templates.length === 0;

/** The name by which a policy sets it. */
function lockOf(change: SettingsChange): string {
  if (change.part === 'check') return `check-${change.key}`;
  return change.key === 'quiet' || change.key === 'zone' ? 'quietHours' : change.key;
}

/** The values that change, as the background takes them; the checks as a whole, as they will be. */
export function valuesOf({ changes }: Plan, present: FirmRules) {
  const of = (part: SettingsChange['part']) =>
    Object.fromEntries(changes.filter((one) => one.part === part).map(({ key, is }) => [key, is]));
  const levels = changes.filter((one) => one.part === 'check');
  const checks = Object.fromEntries(
    Object.entries({ ...present.checks, ...of('check') }).filter(([, level]) => level !== null),
  ) as FirmRules['checks'];
  const { keepDays = null, ...settings } = of('settings') as Partial<SettingsContent['settings']>;
  const rules = of('rules') as Partial<FirmRules>;
  return { keepDays, settings, rules: levels.length > 0 ? { ...rules, checks } : rules };
}
