import { isOfClient, listValues, UPDATE_FIELDS } from '../../domain/differences';
import { findTaken, type LastSent, type UpdateField } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { updateWords as update } from '../../locales/update-words';
import { usePanel } from '../store';
import { formatDate, formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { describeAge, describeAnswer, readable } from './update-values';
import type { UpdateView } from './update-view';

/** Value, last sent from this computer if anything was, what MyCase says now; what is the same takes one line. */
export function UpdateTable({ view, last }: { view: UpdateView; last: LastSent | null }) {
  const now = usePanel((s) => s.now);
  const { wanted, plan, found } = view;
  if (!wanted || !plan.ok) return null;
  const values = listValues(wanted);
  const taken = findTaken(last);
  const fields = UPDATE_FIELDS.filter((field) => values[field] !== null || field !== 'notices');
  const differs = (field: UpdateField) => found.find((d) => d.field === field);
  const answers = (field: UpdateField) => last && describeAnswer(field, last);
  const rows = fields.filter((field) => !last || differs(field) || answers(field));
  const same = fields.filter((field) => !rows.includes(field));
  /** What was sent before. */
  const cell = (field: UpdateField) => {
    if (!taken && !isOfClient(field)) return update.notTakenYet;
    return readable(field, (differs(field) ?? { was: values[field] }).was);
  };
  return (
    <>
      {!last && <p class="small">{later.neverSent}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{update.value}</th>
            {last && (
              <th scope="col">{update.lastSent(formatDate((taken?.project ?? last.contact).at, now))}</th>
            )}
            <th scope="col">{update.mycaseSays}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => {
            const takenOver = differs(field)?.probablyTakenOver;
            const age = describeAge(plan.readAt[field], now);
            const answer = answers(field);
            return (
              <tr key={field} class={takenOver ? 'quiet' : undefined}>
                <th scope="row">{later.fields[field]}</th>
                {last && (
                  <td>
                    <Name>{cell(field)}</Name>
                    {answer && (
                      <small>
                        <Name>{answer}</Name>
                      </small>
                    )}
                  </td>
                )}
                <td>
                  <b>
                    <Name>{readable(field, values[field])}</Name>
                  </b>
                  {takenOver && <small>{update.takenOver}</small>}
                  {age && <small>{update.readAge(age)}</small>}
                </td>
              </tr>
            );
          })}
          {same.length > 0 && (
            <tr class="quiet">
              <td colSpan={3}>{update.theSame(same.map((field) => later.fields[field]))}</td>
            </tr>
          )}
        </tbody>
      </table>
      {last && (
        <p class="small">
          {update.honaAnswered(
            update.results[last.contact.result],
            last.project ? update.results[last.project.result] : update.notReached,
            formatWhen((last.project ?? last.contact).at, now),
          )}
        </p>
      )}
      {(answers('phone') || answers('email')) && <Notice kind="plain">{update.answeredElse}</Notice>}
    </>
  );
}
