import type { Page } from 'playwright-core';
import { until } from '../../browser/until';
import type { CaseSummary } from '../../sandbox/sandbox';
import { writeTable } from '../../tables';
import { compose, readLog } from '../panel';
import { openStage, type Stage } from '../stage';
import { ALLOWED, findFaults } from './judge';
import { type PageTruth, watchPages } from './page-truth';
import { type Marks, readNow, takeRecord, watchPanel } from './watch-panel';

type CaseName = 'doe' | 'garcia' | 'other';

/** A kind of page, and what the panel must show over it. */
export type Kind = {
  name: string;
  url: string;
  /** Where it ends, where that is not `url`. */
  ends?: RegExp;
  /** The case that must be on screen; null: none. */
  case: CaseName | null;
  heading: string;
  /** A message can be sent from there. */
  sends?: boolean;
  /** At another host: nothing can be pushed there. */
  foreign?: boolean;
  /** The session has ended when it is asked for. */
  loggedOut?: boolean;
};

export type Tab = { page: Page; panel: Page };

/** Drafts of two cases, so that a text over another case's page would be seen. */
export const DRAFTS = { doe: 'Half a sentence to Jane', garcia: 'Medio mensaje para ella' };

export type Moving = Awaited<ReturnType<typeof openMoving>>;

/** A browser on the sandbox, a panel that knows three cases by heart and two drafts, and a watch over both. */
export async function openMoving() {
  const stage = await openStage({ backForwardCache: true });
  const { sandbox, browser } = stage;
  const { doe, garcia, otherfirm } = sandbox.cases;
  const truth = await watchPages(browser.context);
  const panel = await openWithDrafts(stage);
  const threadUrl = browser.tab.url();
  const names: Record<CaseName, string> = { doe: doe.name, garcia: garcia.name, other: otherfirm.name };
  const marks: Marks = {
    doe: [
      ...marksOf(doe),
      DRAFTS.doe,
      '(213) 373-4253',
      ...sandbox.mycase.posts(doe.caseId).map((p) => p.body),
    ],
    garcia: [...marksOf(garcia), DRAFTS.garcia],
    other: marksOf(otherfirm),
  };
  const kinds = kindsOf(stage, threadUrl);
  const [home] = kinds;
  /** Way, kind of page, when the old case was gone, when the new screen stood, verdict. */
  const outcomes: string[][] = [];

  /** Waits until the panel shows what this kind of page calls for, and has done so for as long as it is judged. */
  async function settle(on: Page, kind: Kind, since = 0): Promise<void> {
    let last = '';
    const isThere = async () => {
      const now = await readNow(on);
      last = JSON.stringify(now);
      const isKind = now.case === kind.case && now.heading.includes(kind.heading) && !now.opening;
      return isKind && now.sendOn === (kind.sends ?? false) && now.to > since + ALLOWED;
    };
    await until(`the panel shows ${kind.name}`, isThere).catch((error: Error) => {
      throw new Error(`${error.message}; it shows ${last}`);
    });
  }

  /** Waits until the panel has settled after a move, and judges all that it showed on the way. */
  async function judge(
    way: string,
    from: Kind,
    to: Kind,
    {
      panel: on,
      began,
      at,
      header,
    }: { panel: Page; began: number; at: number; header: () => number | undefined },
  ): Promise<void> {
    await settle(on, to, at);
    const record = await takeRecord(on, began);
    const faults = findFaults(record, {
      at,
      from: from.case,
      to: to.case,
      confirmedAt: header(),
      sends: to.sends ?? false,
    });
    const after = record.samples.filter((sample) => sample.to > at);
    const left = after.find((sample) => sample.case !== from.case || sample.opening);
    const late = (time: number | undefined) => (time === undefined ? '-' : `${Math.max(0, time - at)} ms`);
    outcomes.push([
      way,
      from.name,
      to.name,
      late(left?.from),
      late(after.at(-1)?.from),
      faults.join('; ') || 'good',
    ]);
  }

  const isAt = (url: string, { ends, url: wanted }: Kind) =>
    ends ? ends.test(url) : url.split(/[?#]/)[0] === wanted;
  const hasHeader = (said: PageTruth, kind: Kind) =>
    said.find((one) => isAt(one.url, kind) && kind.case !== null && one.header === names[kind.case])?.at;

  /** Makes one move within a tab. */
  async function move(
    way: string,
    from: Kind,
    to: Kind,
    make: () => Promise<unknown>,
    { page, panel: on }: Tab = { page: browser.tab, panel },
  ): Promise<void> {
    const began = Date.now();
    const before = truth.length;
    sandbox.mycase.setLoggedIn(!to.loggedOut);
    await make();
    const said = () => truth.slice(before).filter((one) => one.page === page && isAt(one.url, to));
    const { at } = await until(`${way} to ${to.name}: the page says so`, async () => said()[0] ?? null);
    await judge(way, from, to, { panel: on, began, at, header: () => hasHeader(said(), to) });
  }

  /** Brings another tab to the front of the panel's window. No page is told, so the browser's own word counts. */
  async function change(
    way: string,
    from: Kind,
    to: Kind,
    make: () => Promise<unknown>,
    { page, panel: on }: Tab,
  ): Promise<void> {
    const began = Date.now();
    await make();
    const at = Date.now();
    const header = () =>
      hasHeader(
        truth.filter((one) => one.page === page),
        to,
      );
    await judge(way, from, to, { panel: on, began, at, header });
  }

  await browser.tab.goto(home.url);
  await watchPanel(panel, marks);
  await settle(panel, home);

  return {
    stage,
    panel,
    truth,
    marks,
    home,
    kind(name: string): Kind {
      const found = kinds.find((one) => one.name === name);
      if (!found) throw new Error(`No kind of page is called ${name}`);
      return found;
    },
    outcomes,
    settle,
    move,
    change,
    /** Keeps the table of the moves with their outcomes, for the end of `npm test`. */
    keepTable(name: string): void {
      const head = ['way', 'from', 'to', 'left', 'settled', 'outcome'];
      writeTable(name, `${outcomes.length} ${name}`, [head, ...outcomes]);
    },
    /** The moves in which the panel showed something wrong. */
    listFaults: () => outcomes.filter((row) => row.at(-1) !== 'good').map((row) => row.join(' | ')),
    close: () => stage.close(),
  };
}

/** Visits the cases until the panel can send from each; leaves the tab on the page of Doe's thread. */
async function openWithDrafts({ sandbox, browser }: Stage): Promise<Page> {
  const { doe, garcia, otherfirm } = sandbox.cases;
  const { tab } = browser;
  await tab.goto(`${garcia.url}/case_link`);
  const panel = await browser.openPanel(tab);
  const canSend = panel.getByRole('button', { name: 'Send', exact: true, disabled: false });
  await canSend.waitFor();
  await compose(panel, DRAFTS.garcia);
  await tab.goto(`${otherfirm.url}/case_link`);
  await panel.getByRole('heading', { level: 1, name: otherfirm.name }).waitFor();
  await tab.goto(`${doe.url}/case_link`);
  await canSend.waitFor();
  await compose(panel, DRAFTS.doe);
  await readLog(tab, panel, doe.url);
  return panel;
}

/** Texts that belong to this case alone. */
function marksOf(one: CaseSummary): string[] {
  return [one.name, `Case ${one.caseId} · ${one.firm}`, one.client.name];
}

/** Every kind of page; the first is the one from which the others are visited. */
function kindsOf({ sandbox }: Stage, threadUrl: string): [Kind, ...Kind[]] {
  const { doe, garcia, otherfirm } = sandbox.cases;
  const at = (path: string) => sandbox.url(`${doe.firm}.mycase.com`, path);
  const noCase = (name: string, path: string, heading: string): Kind => ({
    name,
    url: at(path),
    case: null,
    heading,
  });
  return [
    { name: 'case', url: doe.url, case: 'doe', heading: doe.name, sends: true },
    { name: 'another case', url: garcia.url, case: 'garcia', heading: garcia.name, sends: true },
    { name: 'same case, other page', url: `${doe.url}/notes`, case: 'doe', heading: doe.name, sends: true },
    {
      name: 'same ID, other firm',
      url: otherfirm.url,
      case: 'other',
      heading: otherfirm.name,
      foreign: true,
    },
    noCase('contact', `/contacts/clients/${doe.client.contactId}`, 'This is a contact'),
    noCase('lead', '/leads/55123/case_details/info', 'This is a lead'),
    { name: 'thread of the case', url: threadUrl, case: 'doe', heading: doe.name },
    noCase('dashboard', '/dashboard', 'Open a case in MyCase'),
    noCase('list of cases', '/court_cases', 'Open a case in MyCase'),
    noCase('404', '/court_cases/99999999', 'MyCase does not find this page'),
    {
      ...noCase('login, thrown out', '/court_cases/31946235/tasks', 'Sign in to MyCase'),
      ends: /^https:\/\/auth\./,
      loggedOut: true,
    },
  ];
}
