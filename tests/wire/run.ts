import { describeRun, readFigures, runSuite } from '../proof/figures';
import { type Caught, toTable, writeSection } from '../proof/section';

/** `npm run wire`: every fault and every answer, then the section of docs/proof.md. With a filter only those files, and no section; with `--again` those that failed last. */

/** Faults in which the server says that it did nothing with the request. */
const DID_NOTHING = ['status 421', 'reset-refused-stream'];

const filters = process.argv.slice(2);
const report = await runSuite('tests/wire/vitest.config.ts', filters);
const { failed, tests } = report;
const isWhole = filters.every((one) => one === '--again');
for (const { title, state } of tests) if (state !== 'passed') console.log(`${state}: ${title}`);
if (failed > 0) {
  console.log(`${failed} tests did not pass, so docs/proof.md stays as it is.`);
  process.exitCode = 1;
} else if (isWhole)
  writeSection('wire', 'Wire: one attempt, at most one complete request', describe(), {
    caught: readCaught(),
  });

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
  return [
    `${describeRun(report)}. Chromium sends one message, or saves and deletes one event of which people are told, for each way in which the connection or the answer breaks; the server counts what it received whole. *Warm*: over a connection that had served before. docs/wire.md says how it is kept.`,
    toTable([
      ['', 'faults', 'complete POSTs per attempt, at most, warm', 'fresh'],
      ...over.map(({ protocol, rows }) => {
        const others = rows.filter(([name = '']) => !DID_NOTHING.includes(name));
        return [protocol, others.length, most(others, 1), most(others, 2)];
      }),
      ...over.flatMap(({ protocol, rows }) =>
        rows
          .filter(([name = '']) => DID_NOTHING.includes(name))
          .map(([name = '', ...posts]) => [`${protocol}, ${name}`, 1, ...posts.slice(0, 2)]),
      ),
      ...over.map(({ protocol }) => {
        const rows = readFigures<string[][]>(`unguarded ${fileOf(protocol)}`);
        return [`${protocol}, without the guard`, rows.length, most(rows, 1), ''];
      }),
    ]),
    'With status 421 and REFUSED_STREAM a server says that it did nothing (RFC 9110 15.5.20, RFC 9113 8.7), and a browser may ask again; the client gets at most one text.',
    ...over.map(({ protocol, rows }) =>
      fold(`Every fault over ${protocol}`, [['fault', 'warm', 'fresh', 'state'], ...rows]),
    ),
    `${answers.length} answers (statuses, bodies, headers, cuts) for ${head.length - 1} calls, the extension's own code in Node with its own fetch over HTTP/1.1: whole requests, and what the person is told.`,
    fold('Every answer', [head, ...answers]),
  ].join('\n\n');
}

function readCaught(): Caught[] {
  const seeded = ['cut after Hona took it', '503', '200, a login page'].map((row) =>
    readFigures<Caught>(`seeded ${row}`),
  );
  const unguarded = (['h2', 'http/1.1'] as const).map((protocol) => {
    const worst =
      readFigures<string[][]>(`unguarded ${fileOf(protocol)}`).find(([, posts]) => Number(posts) > 1) ?? [];
    return {
      defect: `${protocol}: no streamed body, no rule that closes`,
      line: `${worst[0]}: ${worst[1]} complete POSTs of one attempt`,
    };
  });
  return [...unguarded, ...seeded];
}

/** A long table behind its title. */
function fold(title: string, rows: string[][]): string {
  return `<details><summary>${title}</summary>\n\n${toTable(rows)}\n\n</details>`;
}
