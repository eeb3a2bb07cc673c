import type { Difference, LastSent, ProjectUpdate, UpdateField } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { words } from '../../locales/words';
import { usePanel } from '../store';
import { formatDate, formatReach, formatWhen } from '../ui/format';
import { Name } from '../ui/Name';

type Props = { update: ProjectUpdate; noticesKnown: boolean; last: LastSent | null; found: Difference[] };

const FIELDS: UpdateField[] = [
  'name',
  'phase',
  'projectType',
  'status',
  'notices',
  'client',
  'phone',
  'email',
];

/** Value, last sent from this computer, what MyCase says now; what is the same takes one line. */
export function UpdateTable({ update, noticesKnown, last, found }: Props) {
  const now = usePanel((s) => s.now);
  const fields = FIELDS.filter((f) => f !== 'notices' || noticesKnown);
  const rows = last
    ? found
    : fields.map((field) => ({ ...readValue(field, update), probablyTakenOver: false }));
  const same = last ? fields.filter((f) => !found.some((d) => d.field === f)) : [];
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{later.value}</th>
            <th scope="col">
              {last ? later.lastSent(formatDate(last.contact.at, now)) : later.lastSentNever}
            </th>
            <th scope="col">{later.mycaseSays}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((d) => (
            <tr key={d.field} class={d.probablyTakenOver ? 'quiet' : undefined}>
              <th scope="row">{later.fields[d.field]}</th>
              <td>
                <Name>{last ? readable(d.field, d.was) : later.notSentYet}</Name>
              </td>
              <td>
                <b>
                  <Name>{readable(d.field, d.is)}</Name>
                </b>
                {d.probablyTakenOver && <small>{later.takenOver}</small>}
              </td>
            </tr>
          ))}
          {same.length > 0 && (
            <tr class="quiet">
              <td colSpan={3}>{later.theSame(same.map((f) => later.fields[f]).join(', '))}</td>
            </tr>
          )}
        </tbody>
      </table>
      {last && (
        <p class="small">
          {later.honaAnswered(
            later.results[last.contact.result],
            last.project ? later.results[last.project.result] : later.noAnswer,
            formatWhen(last.contact.at, now),
          )}
        </p>
      )}
    </>
  );
}

function readValue(
  field: UpdateField,
  { client, ...update }: ProjectUpdate,
): Pick<Difference, 'field' | 'was' | 'is'> {
  const values: Record<UpdateField, string | null> = {
    name: update.name,
    phase: update.phase,
    projectType: update.projectType,
    status: update.status,
    notices: String(update.notices),
    client: `${client.firstName} ${client.lastName}`,
    phone: client.phone,
    email: client.email,
  };
  return { field, was: null, is: values[field] };
}

function readable(field: UpdateField, value: string | null): string {
  if (value === null) return later.empty;
  if (field === 'notices') return value === 'true' ? words.on : words.off;
  if (field === 'status') return words.statuses[value as keyof typeof words.statuses] ?? value;
  return formatReach(value);
}
