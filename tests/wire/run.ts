import { describeRun, readFigures, runSuite } from '../proof/figures';
import { type Caught, toTable, writeSection } from '../proof/section';
import { readSuiteOptionsOrEnd } from '../proof/suite-options';
import { ALARM_BUILDS, type AlarmFigures, RUNG_SECONDS, UNDO_SECONDS } from './alarm-builds';
import { IDLE_BUILDS, SLOW_SECONDS } from './idle-builds';
import { describeAbove, describeCalls } from './legend';
import { COLUMNS, DID_NOTHING, FAULTS_OF_EVENTS } from './socket-faults';

/** `npm run wire`: every fault and every answer, then the section of docs/proof.md. With a filter only those files, and no section; with `--again` those that failed last. */

/** Hosts of another kind, each with one test of its own (wire.test.ts). */
const HOSTS = [
  {
    says: 'http/1.1, a host that keeps connections open all the same, and cuts them',
    figures: 'host that keeps open',
  },
  { says: 'h2, a host that asks for HTTP/1.1 (HTTP_1_1_REQUIRED)', figures: 'host that falls back' },
];

const CONFIG = 'tests/wire/vitest.config.ts';
const options = readSuiteOptionsOrEnd('wire', CONFIG);
const report = await runSuite(CONFIG, options);
const { failed, tests } = report;
const isWhole = options.filters.length === 0 && report.isWhole;
for (const { title, state } of tests) if (state !== 'passed') console.log(`${state}: ${title}`);
if (failed > 0) {
  console.log(`${failed} tests did not pass, so docs/proof.md stays as it is.`);
  process.exitCode = 1;
} else if (isWhole)
  writeSection('wire', 'Wire: complete requests per attempt', describe(), {
    caught: readCaught(),
  });
else console.log('Only some of the files were run, so docs/proof.md stays as it is.');

function fileOf(protocol: string): string {
  return protocol.replace('/', '-');
}

function describe(): string {
  const over = (['h2', 'http/1.1'] as const).map((protocol) => ({
    protocol,
    rows: readFigures<string[][]>(`wire ${fileOf(protocol)}`),
  }));
  const most = (rows: string[][], column: number) => Math.max(...rows.map((row) => Number(row[column])));
  const [head = [], ...answers] = readFigures<string[][]>('http');
  const counted = [
    ...over.map(({ protocol, rows }) => {
      const others = rows.filter(([name = '']) => !DID_NOTHING.includes(name));
      return [protocol, others.length, most(others, 1), most(others, 2)];
    }),
    ...over.flatMap(({ protocol, rows }) =>
      rows
        .filter(([name = '']) => DID_NOTHING.includes(name))
        .map(([name = '', ...posts]) => [`${protocol}, ${name}`, 1, ...posts.slice(0, 2)]),
    ),
    ...HOSTS.map(({ says, figures }) => [says, 1, readFigures<{ posts: number }>(figures).posts, '']),
    ...over.map(({ protocol }) => {
      const rows = readFigures<string[][]>(`unguarded ${fileOf(protocol)}`);
      return [`${protocol}, a build without both (see below)`, rows.length, most(rows, 1), ''];
    }),
  ];
  return [
    `${describeRun(report)}. The promise: one attempt to send a message, or to save or delete an event of which people are told, makes at most one complete request; where more were seen, the row or the call is named beside its table, with the reason. Chromium sends messages into each way in which the connection or the answer breaks; the server counts what it received whole. Into some of them (${FAULTS_OF_EVENTS.join(', ')}) events of which people are told are saved and deleted too: there more than one request fails this suite, and no figure stands here. Each fault is met twice. Over HTTP/2 the first message goes *warm*, over a connection that had served before, and the second *fresh*, over a new one. Over HTTP/1.1 there is nothing warm, and no figure here is of such a connection: the rule has each closed after its answer, so both messages go over a new one, the first after one that was closed by the rule, the second after one that the host closed by itself. The *guard* is what keeps Chromium from repeating a POST by itself: over HTTP/2 a streamed body, over HTTP/1.1 a rule that closes each connection (docs/wire.md).`,
    toTable([
      ['', 'faults', 'complete POSTs per attempt, at most: the first message', 'the second'],
      ...counted,
    ]),
    describeAbove(counted),
    'With status 421 and REFUSED_STREAM a server says that it did nothing (RFC 9110 15.5.20, RFC 9113 8.7), and a browser may ask again: two complete POSTs at most, also where the server says so to each, and at most one that is served; the client gets at most one text. What keeps a browser from asking again otherwise is a body that is streamed (HTTP/2) and a rule that closes each connection (HTTP/1.1): without both, a build is seen to send twice. A host that keeps HTTP/1.1 connections open in spite of the rule is seen to be sent two; the message is then *unknown*, and the panel says that it may have been sent twice.',
    ...over.map(({ protocol, rows }) =>
      fold(`Every fault over ${protocol}`, [['fault', ...COLUMNS[protocol], 'state'], ...rows]),
    ),
    ...describeCalls(head, answers),
    fold('Every answer', [head, ...answers]),
    describeIdle(),
    describeAlarm(),
  ].join('\n\n');
}

/** How long a worker lives that nobody debugs. */
function describeIdle(): string {
  const rows = IDLE_BUILDS.map(({ name, says, is }) => [is, readFigures<number>(`idle ${name}`), says]);
  return [
    `The worker's life by itself: 25 s after the press of Send and with the panel closed, the message begins to leave; Hona takes it and never answers. No debugger is attached, since that would keep the worker alive. The server says when the connection was dropped; a panel that is opened afterwards says why. Chromium ends a worker 30 s after its last event or call to the extension's API. In production such calls are made right before each attempt; in the two slow builds ${SLOW_SECONDS} s lie between, and the alarm that would start a dead worker again is put off. With the calls that keep the worker it sees its deadline of 20 s; without them it must be seen to die before.`,
    toTable([
      ['build', 'seconds from the request until its connection was dropped', 'the panel says'],
      ...rows,
    ]),
  ].join('\n\n');
}

/** What becomes of a message whose worker died before it was due. */
function describeAlarm(): string {
  const rows = ALARM_BUILDS.map(({ name, is }) => {
    const { seconds, posts } = readFigures<AlarmFigures>(`alarm ${name}`);
    return [is, seconds ?? `not within ${RUNG_SECONDS}`, posts];
  });
  return [
    `A worker that died too early: it is ended within the ${UNDO_SECONDS} s of Undo, with the panel closed and no page of MyCase open, and from then on no debugger is attached. Only the extension's alarm, every half a minute, is left to start another. Without the alarm the message must be seen to wait; it leaves when its page is opened again.`,
    toTable([
      ['build', 'seconds from the press until it left by itself', 'complete POSTs until its page was opened'],
      ...rows,
    ]),
  ].join('\n\n');
}

/** The last three are no builds: see what they are called. */
function readCaught(): Caught[] {
  const altered = ['cut after Hona took it', '503', '200, a login page'].map((row) => {
    const { defect, line } = readFigures<Caught>(`seeded ${row}`);
    return { defect: `no build, but the table's own fetch in Node altered: ${defect}`, line };
  });
  const leftAlone = IDLE_BUILDS.filter(({ dies }) => dies).map(({ name, is, says }) => ({
    defect: is,
    line: `dropped ${readFigures<number>(`idle ${name}`)} s after the request: "${says}"`,
  }));
  const unwoken = ALARM_BUILDS.filter(({ leaves }) => !leaves).map(({ name, is }) => ({
    defect: is,
    line: `the message still waits ${RUNG_SECONDS} s after the press: ${readFigures<AlarmFigures>(`alarm ${name}`).posts} complete POSTs`,
  }));
  const unguarded = (['h2', 'http/1.1'] as const).map((protocol) => {
    const worst =
      readFigures<string[][]>(`unguarded ${fileOf(protocol)}`).find(([, posts]) => Number(posts) > 1) ?? [];
    return {
      defect: `${protocol}: no streamed body, no rule that closes`,
      line: `${worst[0]}: ${worst[1]} complete POSTs of one attempt`,
    };
  });
  return [...unguarded, ...leftAlone, ...unwoken, ...altered];
}

/** A long table behind its title. */
function fold(title: string, rows: string[][]): string {
  return `<details><summary>${title}</summary>\n\n${toTable(rows)}\n\n</details>`;
}
