import type { Activity } from '../../domain/activity';
import { type Consequence, consequences } from '../../domain/consequences';
import { dropDoubles } from '../../domain/contact';
import { type Difference, listValues, UPDATE_FIELDS } from '../../domain/differences';
import type { PersonName } from '../../domain/person-name';
import type { Project } from '../../domain/project';
import {
  isNameGap,
  type NameGap,
  type Plan,
  planUpdate,
  suggestName,
  type UpdateField,
  type WantedUpdate,
} from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { updateWords as update } from '../../locales/update-words';
import { formatReach } from '../ui/format';
import { compareWithLastSent } from './compare';
import { readable } from './update-values';
import type { OpenCase } from './use-case';

/** What MyCase said of each value when staff opened the dialog; null while something stood in the way. */
export type Seen = Record<UpdateField, string | null> | null;

/** What staff say in the dialog. */
export type Choices = { notices: boolean | null; person: PersonName | null; seen: Seen };

export type UpdateView = {
  plan: Plan;
  /** Null while something stands in the way. */
  wanted: WantedUpdate | null;
  clientName: string;
  /** Why a name is asked for, and what stands in its fields. */
  doubt: NameGap | null;
  person: PersonName;
  found: Difference[];
  effects: Consequence[];
  /** What changed in MyCase since `seen`, in words. */
  changed: string[];
  /** What must be ticked before it is sent. */
  ticks: string[];
};

/** What MyCase says of each value now, without what staff fill in; null while something stands in the way. */
export function readSeen(project: Project): Seen {
  const plan = planUpdate(project, { firstName: '-', lastName: '-' });
  if (!plan.ok || project.client.state !== 'found') return null;
  const { name } = project.client.contact;
  return { ...listValues(plan.update), client: name };
}

/** All that the dialog shows; the same case and choices give the same dialog. */
export function deriveUpdateView(
  { record, project, ambient }: OpenCase,
  { notices, person, seen }: Choices,
  activity: readonly Activity[],
  now: number,
): UpdateView {
  const last = record.lastSent;
  const doubt = findNameGap(project);
  const shown = person ?? suggestName(project, last);
  const plan = planUpdate(project, doubt && trimmed(shown));
  if (plan.ok) plan.readAt.client = record.facts.contacts?.readAt;
  const wanted = plan.ok ? { ...plan.update, notices: plan.update.notices ?? notices } : null;
  const found = compareWithLastSent(plan, notices, last, activity, now);
  const old = new Set(found.filter((d) => d.probablyTakenOver).map((d) => d.field));
  // One who stands there twice, in two roles, is one contact.
  const contacts = dropDoubles(record.facts.contacts?.value ?? []).length;
  const effects = wanted ? consequences(wanted, last, contacts, old) : [];
  const changed = listChanged(seen, readSeen(project));
  const ticks = effects.flatMap((c) =>
    c.kind === 'portal-link' && !c.maybe ? [update.portalTick(formatReach(c.to))] : [],
  );
  if (effects.some((c) => c.kind === 'second-contact')) ticks.push(update.secondTick);
  if (changed.length > 0) ticks.push(update.changedTick(changed));
  if ((ambient.connection?.trial ?? 'open') === 'open') ticks.push(update.trialTick);
  const clientName = project.client.state === 'found' ? project.client.contact.name : '';
  return { plan, wanted, clientName, doubt, person: shown, found, effects, changed, ticks };
}

function findNameGap(project: Project): NameGap | null {
  const plan = planUpdate(project);
  const whys = plan.ok ? [] : plan.obstacles.map((o) => o.why);
  return whys.find(isNameGap) ?? null;
}

function listChanged(seen: Seen, is: Seen): string[] {
  if (!seen || !is) return [];
  return UPDATE_FIELDS.filter((field) => seen[field] !== is[field]).map((field) =>
    update.changedTo(later.fields[field], readable(field, is[field])),
  );
}

const trimmed = (p: PersonName) => ({ firstName: p.firstName.trim(), lastName: p.lastName.trim() });
