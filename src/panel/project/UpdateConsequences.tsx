import { type Consequence, isNameGap, type Obstacle } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { formatReach } from '../ui/format';
import { Notice } from '../ui/Notice';

/** What the client will notice, said before what the system will do. */
export function Consequences({ list, clientName }: { list: Consequence[]; clientName: string }) {
  return (
    <Notice>
      <p>
        <b>{later.noticed}</b>
      </p>
      <ul>
        {list.map((c) => {
          const text = describeConsequence(c, clientName);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </Notice>
  );
}

function describeConsequence(c: Consequence, name: string): string {
  const say = later.consequence;
  switch (c.kind) {
    case 'new-phase':
      return say['new-phase'](c.phase, name);
    case 'portal-link':
      return say['portal-link'](formatReach(c.to));
    case 'only-this-client':
      return say['only-this-client'](c.contacts);
    case 'nothing':
      return say.nothing;
    case 'notices-on':
    case 'notices-off':
    case 'completed':
    case 'may-create':
      return say[c.kind](name);
    default:
      return c satisfies never;
  }
}

/** Everything that stands in the way of an update, with what to do about it. */
export function Obstacles({ list }: { list: Obstacle[] }) {
  const texts = list.map(describeObstacle).filter((text) => text !== null);
  if (texts.length === 0) return null;
  return (
    <Notice kind="bad">
      <p>
        <b>{later.cannot}</b>
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Null where the dialog has a field for it. */
function describeObstacle(o: Obstacle): string | null {
  if (o.field === 'client') return isNameGap(o.why) ? null : later.clientObstacles[o.why];
  if (o.field === 'case') return later.leadObstacle;
  if (o.field === 'phone') return later.phoneObstacles[o.why];
  return later.obstacles[o.why](later.fields[o.field], o.value ?? '');
}
