import { brokenJson, hastyFingers, hugeAnswers, loginPage, redirects } from './answers';
import {
  killAfterOutcome,
  killAsItLeaves,
  killBeforeFetch,
  killBeforeOutcome,
  killBeforeQueued,
  killBrowser,
  killInTheMiddle,
  killWhileQueued,
  reloadExtension,
  switchOff,
} from './deaths';
import { blockAfterProbe, blockWay, captivePortal, timeOut } from './network';
import { everyStatus } from './statuses';
import type { World } from './world';

/** Where a fault is held: run here in a browser, by another test (file, and how its title begins), or not at all. */
export type Held =
  | { run: (world: World) => Promise<string> }
  | { tests: readonly (readonly [file: string, title: string])[] }
  | { notHere: string };

export type FaultRow = { id: string; what: string; wanted: string; held: Held };

const row = (id: string, what: string, wanted: string, held: Held): FaultRow => ({ id, what, wanted, held });
const run = (work: (world: World) => Promise<string>): Held => ({ run: work });
const tests = (...list: [string, string][]): Held => ({ tests: list });

const WIRE = 'tests/wire/gate.ts';
const ONE_POST = '$name: at most one POST, $state';

/** Every fault there is a rule for; what is wanted stems from the outbox document. */
export const FAULTS: readonly FaultRow[] = [
  row(
    'F01',
    'worker killed before the entry is on disk',
    'text stays in the composer',
    run(killBeforeQueued),
  ),
  row('F02', 'worker killed before the claim', 'waiting, then sent once', run(killWhileQueued)),
  row('F03', 'worker killed between claim and request', 'unknown, 0 POSTs', run(killBeforeFetch)),
  row('F04', 'worker killed as the request leaves', 'unknown', run(killAsItLeaves)),
  row('F05', 'worker killed while Hona works', 'unknown', run(killInTheMiddle)),
  row('F06', 'worker killed before the outcome is on disk', 'unknown', run(killBeforeOutcome)),
  row('F07', 'worker killed before the panel is told', 'accepted when opened again', run(killAfterOutcome)),
  row(
    'F08',
    'worker ended by idling at a slow Hona',
    'kept alive to the deadline, then unknown',
    tests(
      ['tests/wire/idle.test.ts', 'no debugger, no panel, 25 s after the press'],
      ['tests/background/outbox-port.test.ts', 'calls an extension API first, which keeps the worker alive'],
    ),
  ),
  row(
    'F09',
    'the whole browser killed',
    'sending becomes unknown, what waits is sent once',
    run(killBrowser),
  ),
  row(
    'F10',
    'extension reloaded while typing',
    'draft restored, the open tab works on',
    run(reloadExtension),
  ),
  row('F11', 'extension switched off in the middle of a request', 'unknown when it is back', run(switchOff)),
  row(
    'F12',
    'an event before the recovery has ended',
    'recovery first',
    tests(['tests/background/start.test.ts', 'puts right what a dead one left before any call is answered']),
  ),
  row(
    'F20',
    'Hona refuses connections',
    'waits, 0 POSTs',
    run((w) => blockWay(w, 'F20', 'refuse')),
  ),
  row(
    'F20b',
    'the way breaks after the probe',
    'unknown',
    run((w) => blockAfterProbe(w, 'F20b')),
  ),
  row(
    'F20c',
    'Hona comes back',
    'goes by itself, once',
    tests(['tests/e2e/bad-input.test.ts', 'Hona out of reach: the message waits, and goes by itself']),
  ),
  row(
    'F21',
    'a certificate of somebody else',
    'waits, 0 bytes of HTTP',
    run((w) => blockWay(w, 'F21', 'wrong-certificate')),
  ),
  row(
    'F21b',
    'noise instead of TLS',
    'waits, 0 POSTs',
    run((w) => blockWay(w, 'F21b', 'noise')),
  ),
  row(
    'F22',
    'connections hang',
    'waits, 0 POSTs',
    run((w) => blockWay(w, 'F22', 'hang')),
  ),
  row('F23', 'time-out before Hona processed it', 'unknown', tests([WIRE, ONE_POST])),
  row(
    'F24',
    'time-out after Hona processed it',
    'unknown at 20 s',
    run((w) => timeOut(w, 'F24', true)),
  ),
  row('F25', 'every status, Retry-After in every form', 'outbox document §2', run(everyStatus)),
  row(
    'F25b',
    'the same for updates of Hona (PUT)',
    'refused, or said to be unclear',
    tests(
      ['tests/hona/hona.test.ts', 'hona-refused with Hona’s reason: %i'],
      ['tests/hona/hona.test.ts', 'token-refused: %i, asked once'],
      ['tests/hona/hona.test.ts', 'gives up on a status that stays'],
    ),
  ),
  row('F26', 'a login page with 200', 'unknown', run(loginPage)),
  row('F27', 'truncated or broken JSON', 'unknown', run(brokenJson)),
  row('F27b', 'head, length, chunks, gzip that break', 'unknown', tests([WIRE, ONE_POST])),
  row('F28', 'one byte a second', 'unknown by the total deadline', tests([WIRE, ONE_POST])),
  row('F29', 'an answer of 1 GiB, a gzip bomb', 'unknown', run(hugeAnswers)),
  row(
    'F30',
    'answers of another shape',
    'more is ignored, wrong types are unclear',
    tests(['tests/hona/drift.test.ts', 'an answer of any shape']),
  ),
  row(
    'F31',
    'deep, doubled, hostile JSON',
    'nothing is thrown beyond the boundary',
    tests(['tests/hona/drift.test.ts', 'a hostile answer']),
  ),
  row('F32', 'five redirects, to Hona and to another host', 'unknown, never followed', run(redirects)),
  row('F33', 'a connection that dies, HTTP/1.1 and HTTP/2', 'at most one POST', tests([WIRE, ONE_POST])),
  row('F34', 'captive portal, 407, 511', 'never accepted', run(captivePortal)),
  row(
    'F40',
    'the clock is moved',
    'asks before it goes; order by number, not by time',
    tests(
      ['tests/e2e/store.test.ts', 'holds what waits, says so, and goes on by a person’s word'],
      ['tests/domain/outbox.test.ts', 'takes the lowest sequence number, never the oldest time'],
    ),
  ),
  row(
    'F41',
    'the disk is full',
    'Send says so, the text stays, 0 POSTs',
    tests(['tests/e2e/bad-input.test.ts', 'storage full: Send says so, and the text stays in the composer']),
  ),
  row(
    'F42',
    'an old connection holds the database',
    'said after a while, Send off; goes on by itself',
    tests(
      ['tests/e2e/store.test.ts', 'is said after a while, Send is off, the text stays'],
      ['tests/store/database.test.ts', 'lets go where another context deletes or migrates, and opens anew'],
    ),
  ),
  row(
    'F43',
    'the database cannot be opened',
    'said, set aside and counted; Send off where a message is among it',
    tests(
      ['tests/e2e/store.test.ts', 'are set aside and said; the rest works, and facts are read anew'],
      ['tests/e2e/store.test.ts', 'of a message that is not settled: one of unknown state'],
      ['tests/background/start.test.ts', 'answers every call with an error, and leaves no rejection behind'],
    ),
  ),
  row(
    'F44',
    'the browser cleared the data',
    'says how many are lost, Send off until read',
    tests(
      ['tests/e2e/store.test.ts', 'the count that stands beside it tells how many messages were lost'],
      ['tests/background/outbox-port.test.ts', 'tells how many are gone with the database'],
    ),
  ),
  row(
    'F45',
    'a write of the claim or of the outcome fails',
    'no request; or unknown at the next start',
    tests(
      ['tests/background/full-disk.test.ts', 'a claim that cannot be written makes no request (F45)'],
      ['tests/background/full-disk.test.ts', 'an outcome that cannot be written leaves it sending'],
    ),
  ),
  row('F50', 'double click, Enter and click, twenty clicks', 'one message, one POST', run(hastyFingers)),
  row(
    'F51',
    'the same draft in several windows',
    'one wins, no text is lost',
    tests(
      ['tests/store/outbox.test.ts', 'makes one entry of twenty presses at once'],
      ['tests/store/drafts.test.ts', 'lets one of ten windows win'],
      ['tests/background/queue.test.ts', 'draft-changed for the second of two presses at once'],
      ['tests/security/two-windows.test.ts', 'both press Send at once: one entry, one POST'],
    ),
  ),
  row(
    'F52',
    'the tab moves to another case before the press arrives',
    'stopped, both named, draft kept',
    tests(['tests/e2e/moves.test.ts', 'a Send that arrives after the tab left the case is stopped']),
  ),
  row(
    'F53',
    'a late report of another case',
    'dropped',
    tests(['tests/background/open-pages.test.ts', 'a late report of the page before is dropped']),
  ),
  row(
    'F54',
    'one case ID at two firms',
    'two cases in everything',
    tests(
      ['tests/security/two-firms.test.ts', 'sending: goes from the connected firm’s window alone'],
      ['tests/e2e/moves.test.ts', 'to another firm: its case is not connected'],
      ['tests/store/outbox.test.ts', 'keeps the same case number of two firms apart'],
    ),
  ),
  row(
    'F55',
    'back and forward, prerender',
    'the case of the visible tab',
    tests(
      ['tests/e2e/moves-matrix.test.ts', 'by link, back, forward and address'],
      [
        'tests/e2e/moves-takeover.test.ts',
        'that were open before the install are read; a page made ready ahead',
      ],
      ['tests/background/open-pages.test.ts', 'a replaced tab (prerender) takes the place of the old one'],
    ),
  ),
  row(
    'F56',
    'MyCase logs out',
    'no client data, draft kept',
    tests(['tests/e2e/moves-matrix.test.ts', 'nowhere did the panel show what it must not']),
  ),
  row(
    'F57',
    'MyCase in a frame',
    'ignored',
    tests(['tests/e2e/moves-tabs.test.ts', 'frames of other cases are no cases']),
  ),
  row(
    'F58',
    'several windows',
    'each panel follows its own',
    tests(['tests/e2e/moves-tabs.test.ts', 'two windows, each with its panel: neither follows the other']),
  ),
  row(
    'F60',
    'the token is revoked in the middle of the queue',
    'all wait, one request',
    tests(['tests/e2e/outcomes.test.ts', '401 in mid-queue: the whole queue waits with one request']),
  ),
  row(
    'F61',
    'Disconnect while sending',
    'the answer still counts, the token is gone',
    tests([
      'tests/e2e/store.test.ts',
      'erases the token at once; the message is settled by its answer, and the next one waits',
    ]),
  ),
  row(
    'F62',
    '500 messages after a day offline',
    'each asks before it goes',
    tests(['tests/background/day-offline.test.ts', 'five hundred messages go one by one']),
  ),
  row('F63', 'an error that nobody caught', 'none in any run in a browser', {
    run: async ({ stage }) => {
      if (stage.browser.problems.length > 0) throw new Error(stage.browser.problems.join('\n'));
      return 'none in this run';
    },
  }),
  row('F64', 'a thousand moves', 'no growth', {
    notHere: 'it takes minutes and measures memory, not outcomes; it belongs to the measurements of speed',
  }),
];
