import { toTable } from '../proof/section';
import type { Begun } from './begun';
import { SLOW_TIMES } from './growth';
import { describeCeiling, describeLimit, isAccepted } from './limits';
import { type Figures, findVanilla, MOST_VANILLA } from './measure';
import { MOST_STOLEN, PATIENCE, type Quiet } from './quiet';
import { amount, deriveRows, isMet, megabytes, ms, type Row, short } from './rows';
import { NO_VSYNC } from './stand';
import { median, spreadOf } from './stats';
import { type Beside, isSteady, LONG_FRAME, MOST_UNSTEADY, type Unsteady } from './steady';

const VERDICT = { aim: 'aim met', must: 'met', no: '**not met**' };

/** The table of targets: must, aim, measured. */
export function targetTable(rows: readonly Row[]): string[][] {
  return [
    ['', 'what', 'must', 'aim', 'measured', '', 'median [middle half]'],
    ...rows.map((row) => [
      row.id,
      row.what,
      amount(row.must, row.unit),
      amount(row.aim, row.unit),
      amount(row.value, row.unit),
      VERDICT[row.value <= row.aim ? 'aim' : isMet(row) ? 'must' : 'no'],
      row.from,
    ]),
  ];
}

/** One line of the suite's output. */
export const describeRow = (row: Row): string =>
  `${row.id} ${row.what}: ${amount(row.value, row.unit)}, must ${amount(row.must, row.unit)}: ${isMet(row) ? 'met' : 'not met'}`;

/** The section of docs/proof.md. */
export function describeBench(
  figures: Figures,
  { seed, rounds, goes, missed: earlier }: Omit<Begun, 'figures'>,
  unseen: readonly { says: string }[],
): string {
  const rows = deriveRows(figures);
  const missed = rows.filter((row) => !isMet(row));
  const unexplained = rows.filter((row) => !isAccepted(row));
  return [
    describeVerdict(unexplained, unseen),
    `Seed ${seed}, ${rounds} rounds${goes > 1 ? `, part by part in ${goes} goes on the same sources` : ''}, pairs in turn within each round, in a random order from the seed; Chromium headless, driven through a pipe, started anew for each cold opening on a copy of one prepared profile (a connected firm, all checks on, logs of 50, 200, 1,000 and 10,000 messages, each read on its own page). **L** is a bare extension: a panel of HTML and CSS alone, a worker of one line. The panel's document stands in a tab of a second window, and is told that it belongs to the first, where the case is open: DevTools cannot time a docked panel from its start. For B14 and B15 the browser runs without its limit of frames (\`${NO_VSYNC.join(' ')}\`): their figures hold no wait for a display's next frame, which at 60 Hz is up to 16.7 ms more; all others are with it.`,
    toTable(targetTable(rows)),
    describeFirst(figures),
    openingTable(figures),
    growthTable(figures),
    ...(figures.quiet ? [describeQuiet(figures.quiet)] : []),
    ...(figures.long ? [describeSteady(figures.long, figures.unsteady ?? [])] : []),
    describeEarlier(earlier),
    ...missed.map((row) => describeLimit(row, figures)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a reader has to know first, where the run failed. */
function describeVerdict(unexplained: readonly Row[], unseen: readonly { says: string }[]): string {
  const rows = unexplained.map((row) => `- ${describeRow(row)}${describeCeiling(row)}`);
  const defects = unseen.map(({ says }) => `- not caught on these sources, or not tried: ${says}`);
  return rows.length + defects.length === 0 ? '' : ['**This run failed.**\n', ...rows, ...defects].join('\n');
}

/** A run that missed a row is followed by another, and is not hidden by it. */
function describeEarlier(earlier: readonly string[]): string {
  if (earlier.length === 0) return '';
  const lines = earlier.map((missed) => `- ${missed}`).join('\n');
  return `Runs on the same sources that were measured whole before this one, and what each of them missed:\n\n${lines}`;
}

/** How far the host of a virtual computer was in the way. */
export function describeQuiet({ measured, thrownAway, noisy, ran, stolen }: Quiet): string {
  if (ran + stolen === 0)
    return 'How much time the host of a virtual computer keeps from it, this system does not say.';
  const share = (100 * stolen) / (stolen + ran);
  return `A measurement during which the computer's host gave more than ${MOST_STOLEN * 100} % of the wanted time to others is thrown away, whatever it found, and done once more, at most ${PATIENCE} times in a run: ${thrownAway} of ${measured}.${noisy > 0 ? ` After that ${noisy} counted although they were no calmer: times in milliseconds, and late frames above all, are the host's doing too.` : ''} In all that count it was ${share.toFixed(1)} %.`;
}

/** How far the display was in the way of B12. */
export function describeSteady(
  rounds: readonly Pick<Beside, 'bare'>[],
  unsteady: readonly Unsteady[],
): string {
  const thrown = unsteady.map(
    ({ slow, fast, longest, append }) =>
      `slowly ${slow}, fast ${fast}, ${short(longest)} ms, ${short(append)} ms`,
  );
  const kept = rounds.filter((one) => !isSteady(one)).length;
  return `Before and after each round of B12 and B13 a list that draws nothing is scrolled and added to in a browser of its own. A round in which that list has a frame over ${LONG_FRAME} ms is thrown away, whatever the panel did in it, and done once more, at most ${MOST_UNSTEADY} times in a run: ${unsteady.length}.${thrown.length > 0 ? ` The panel's late frames in these, its longest while it was scrolled, and while a message was added: ${thrown.join('; ')}.` : ''}${kept > 0 ? ` After that ${kept} counted although the display was no steadier: from the two rows of late frames as many are taken off as that list had beside the same round; from the others, of B12 and of B13, nothing is.` : ''}`;
}

/** What B1 is, and what it is not. */
function describeFirst({ openings }: Figures): string {
  if (!openings) return '';
  const named = spreadOf(openings.product.map((one) => one.named));
  const limit = median(openings.static.map((one) => one.fcp));
  return `B1 is the frame of the panel, in which no word stands yet but the sign of its menu; L's first content are its words. The name of the case stands after ${ms(named)}, ${(named.median / limit).toFixed(2)} L: no target is set for it. The one for what can be worked with is B2.`;
}

function openingTable({ openings, thrown = [] }: Figures): string {
  if (!openings) return '';
  const names = {
    empty: 'an empty page',
    static: 'L',
    vanilla: 'a panel with 200 messages by a script of 27 lines',
    product: 'this extension',
  };
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((kind) => {
    const of = (key: 'fcp' | 'ready' | 'task' | 'heap') => spreadOf(openings[kind].map((one) => one[key]));
    return [names[kind], ms(of('fcp')), ms(of('ready')), ms(of('task')), megabytes(of('heap').median)];
  });
  const head = ['cold', 'first content', 'ready', 'main thread', 'memory'];
  return `${toTable([head, ...rows])}\n\nThe vanilla panel's first content took ${findVanilla(openings).toFixed(2)} L; a set of openings in which it takes more than ${MOST_VANILLA} is thrown away: ${thrown.length > 0 ? `${thrown.length} before this one (${thrown.map((one) => `${one.toFixed(2)} L`).join(', ')})` : 'none was'}. A second one after it ends the run.`;
}

function growthTable({ growth, sending, typing }: Figures): string {
  if (!growth) return '';
  const sends = { '10 cases': typing?.flatMap((one) => one.sends), ...sending } as Record<string, number[]>;
  const rows = Object.entries(growth).map(([name, all]) => {
    const ready = spreadOf(all.flatMap((one) => one.ready));
    const header = spreadOf(all.flatMap((one) => one.moves.map((move) => move.header)));
    const home = spreadOf(all.flatMap((one) => one.home));
    return [
      name === 'plain' ? '10000 messages, without a window' : name,
      ...[ready, header, home, spreadOf(sends[name] ?? [])].map((one) => (one.n > 0 ? ms(one) : '')),
    ];
  });
  return `How it grows:\n\n${toTable([['in the store', 'thread ready', 'header after a move (B11)', 'Home', 'Send (B15)'], ...rows])}\n\nHere *thread ready* is of all openings of a browser, the first of which is cold and takes longest. B1 to B3 are of cold ones alone, each in a browser of its own; the first row of B12 is of the first ${SLOW_TIMES} of each browser, since the thread without a window is opened no more often.`;
}
