import type { Consequence } from '../../domain/consequences';
import type { Mapping } from '../../domain/mapping';
import { findAlmost } from '../../domain/team';
import { isNameGap, type Obstacle } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { moreWords as more } from '../../locales/more-words';
import { updateWords as update } from '../../locales/update-words';
import { formatReach } from '../ui/format';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';

/** What the client will notice, said before what the system will do. */
export function Consequences({ list, clientName }: { list: Consequence[]; clientName: string }) {
  return (
    <Notice>
      <h2>{update.noticed}</h2>
      <List texts={list.map((c) => describeConsequence(c, clientName))} />
    </Notice>
  );
}

function List({ texts }: { texts: string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <Name>{text}</Name>
        </li>
      ))}
    </ul>
  );
}

function describeConsequence(c: Consequence, name: string): string {
  const say = update.consequence;
  switch (c.kind) {
    case 'new-phase':
      return say[c.maybe ? 'new-phase-maybe' : 'new-phase'](c.phase, name);
    case 'phase-if-on':
    case 'phase-unknown':
      return say[c.kind](c.phase, name);
    case 'notices-set':
      return say[c.kind](c.on, name);
    case 'portal-link':
      return say[c.maybe ? 'portal-link-maybe' : 'portal-link'](formatReach(c.to));
    case 'left-out':
      return say['left-out'][c.field](formatReach(c.was));
    case 'may-create':
      return say['may-create'](c.notices, name);
    case 'other-client':
      return say['other-client'](name, c.was, c.wasId);
    case 'only-this-client':
      return say['only-this-client'](c.contacts, name);
    case 'notices-on':
    case 'notices-off':
    case 'completed':
    case 'second-contact':
      return say[c.kind](name);
    case 'nothing':
      return say.nothing;
    default:
      return c satisfies never;
  }
}

/** Everything that stands in the way of an update, with what to do about it. */
export function Obstacles({ list, mapping }: { list: Obstacle[]; mapping: Mapping }) {
  const texts = list.map((o) => describeObstacle(o, mapping)).filter((text) => text !== null);
  if (texts.length === 0) return null;
  return (
    <Notice kind="bad">
      <h2>{update.cannot}</h2>
      <List texts={texts} />
    </Notice>
  );
}

/** Null where the dialog has a field for it. */
function describeObstacle(o: Obstacle, mapping: Mapping): string | null {
  const say = update.obstacles;
  switch (o.field) {
    case 'case':
      return o.why === 'lead' ? say.lead : say.leadUnknown;
    case 'client':
      return isNameGap(o.why) ? null : update.clientObstacles[o.why];
    case 'phone':
      return o.why === 'doubtful'
        ? update.phoneObstacles[o.why](o.value, more.numberProblems[o.problem])
        : update.phoneObstacles[o.why];
    default:
      break;
  }
  const field = later.fields[o.field];
  switch (o.why) {
    case 'not-loaded':
      return say['not-loaded'](field);
    case 'empty':
      if (o.field === 'phase') return say.emptyPhase;
      return o.field === 'projectType' ? say.emptyType : say.empty(field);
    case 'unmapped':
      return [say.unmapped(field, o.value ?? ''), describeAlmost(o, mapping)].filter(Boolean).join(' ');
    case 'follows-tasks':
      return say['follows-tasks'];
    case 'odd-value':
      return say['odd-value'](field);
    default:
      return o satisfies never;
  }
}

/** A name of the mapping that differs from MyCase's in white space or case alone. */
function describeAlmost(
  { field, value }: { field: string; value: string | null },
  mapping: Mapping,
): string | null {
  const names = Object.keys(field === 'phase' ? mapping.phases : mapping.projectTypes);
  const almost = value === null ? null : findAlmost(value, names);
  return almost && update.almost(almost);
}
