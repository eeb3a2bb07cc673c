import { useEffect, useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import type { ExportedMessage } from '../../domain/export/export-thread';
import { makeFileName } from '../../domain/export/file-name';
import { exportWords } from '../../locales/export-words';
import { policyOffWords as policyOff } from '../../locales/policy-off-words';
import { recordWords as words } from '../../locales/record';
import { watchChanges } from '../../messaging/changes';
import { loadCase, loadSettings } from '../../store/read';
import { loadMapping } from '../../store/read/mapping';
import { readOwnLogs } from '../../store/read/own-logs';
import { loadPolicy } from '../../store/read/policy';
import { formatReach } from '../ui/format';
import { Name } from '../ui/Name';
import { describeForCsv } from './describe-export';
import { type PreparedExport, prepareExport } from './prepare-export';

type State = PreparedExport | 'loading' | 'nothing' | 'broken' | 'off';

/** A case's messages for paper: the firm and the case stand in the address, behind the #. */
export function PrintPage({ address }: { address: string }) {
  const [state, setState] = useState<State>('loading');
  const isConfidential = useConfidential();
  useEffect(() => {
    const ref = readAddress(address);
    if (!ref) return setState('nothing');
    load(ref).then(setState, () => setState('broken'));
  }, []);
  useEffect(() => {
    if (typeof state === 'string') return;
    const { caseName, caseId } = state.thread;
    const plain = document.title;
    const stop = new AbortController();
    // What the browser proposes as the name of the PDF; at no other time do a case's words stand in the window's title.
    const nameIt = () => {
      document.title = makeFileName(caseName, caseId, 'csv').replace(/\.csv$/, '');
    };
    const unnameIt = () => {
      document.title = plain;
    };
    addEventListener('beforeprint', nameIt, { signal: stop.signal });
    addEventListener('afterprint', unnameIt, { signal: stop.signal });
    return () => stop.abort();
  }, [state]);
  if (state === 'off') return <p class="standing">{policyOff.off(policyOff.features.export)}</p>;
  if (typeof state === 'string') return <p class="standing">{exportWords[state]}</p>;
  return (
    <div class={isConfidential ? 'confidential' : undefined}>
      <Printed {...state} />
    </div>
  );
}

/** Confidential mode is of this page too, as long as it is on a screen; also until it is known. */
function useConfidential(): boolean {
  const [on, setOn] = useState(true);
  useEffect(() => {
    const closed = new AbortController();
    const look = () =>
      loadSettings().then(
        ({ confidential }) => setOn(confidential),
        () => undefined,
      );
    watchChanges(({ what }) => what === 'settings' && void look(), closed.signal);
    void look();
    return () => closed.abort();
  }, []);
  return on;
}

function readAddress(address: string): CaseRef | null {
  const [, firm, caseId] = /^#([a-z0-9-]{1,63})\/(\d{1,20})$/.exec(address) ?? [];
  return firm && caseId ? { firm, caseId } : null;
}

async function load(ref: CaseRef): Promise<State> {
  const { policy } = await loadPolicy();
  if (policy.off?.includes('export')) return 'off';
  const [record, { mapping }] = await Promise.all([loadCase(ref, () => readOwnLogs), loadMapping()]);
  const prepared = await prepareExport(record, mapping);
  return prepared.thread.messages.length > 0 || record.facts.name ? prepared : 'nothing';
}

function Printed({ thread, checksum }: PreparedExport) {
  const { caseName, firm, caseId, client, messages, zone } = thread;
  const facts: [string, string][] = [
    [words.firm, firm],
    [words.caseId, caseId],
    [words.client, client ?? ''],
    [words.count, String(messages.length)],
    [words.zone, zone],
    [words.checksum, checksum],
  ];
  return (
    <>
      <p class="not-printed">
        <button type="button" class="btn main" onClick={() => window.print()}>
          {exportWords.printNow}
        </button>
      </p>
      {/* The record is in English, whatever the page around it speaks. */}
      <article lang="en">
        <h1>
          <Name>{words.pageTitle(caseName)}</Name>
        </h1>
        <p class="statement">{thread.statement}</p>
        <dl>
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Name>{value}</Name>
                </dd>
              </div>
            ))}
        </dl>
        <table>
          <caption class="unseen">{words.heading}</caption>
          <thead>
            <tr>
              {(['number', 'timeLocal', 'author', 'text'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {messages.map((message) => (
              <Row key={message.number} message={message} />
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
}

function Row({ message }: { message: ExportedMessage }) {
  const { number, timeLocal, timeUtc, timeShown, author, direction, text } = message;
  return (
    <tr>
      <td>{number}</td>
      <td>
        {timeLocal ?? timeShown ?? words.unknownTime}
        {timeUtc && <small>{timeUtc}</small>}
      </td>
      <td>
        <Name>{author ?? words.unknownAuthor}</Name>
        <small>{describeForCsv.direction(direction)}</small>
      </td>
      <td>
        <p class="text">
          <Name>{text}</Name>
        </p>
        <small>
          <Name>{describeRow(message).join(' · ')}</Name>
        </small>
      </td>
    </tr>
  );
}

/** All that is known of a message beside its words; what is not there says nothing. */
function describeRow(message: ExportedMessage): string[] {
  const { threadId, lineId, sentTo, outcomes, checks, found } = message;
  const { columns } = words;
  const named = (name: string, value: string | null) => (value ? `${name}: ${value}` : '');
  return [
    describeForCsv.state(message),
    describeForCsv.source(message.source),
    named(columns.threadId, threadId),
    named(columns.lineId, lineId),
    named(columns.sentTo, sentTo && formatReach(sentTo)),
    named(columns.outcomes, outcomes.map(describeForCsv.outcome).join('; ')),
    named(columns.found, describeForCsv.found(found)),
    named(columns.checks, checks.map(describeForCsv.check).join('; ')),
  ].filter((part) => part !== '');
}
