import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { CaseRef } from '../domain/case';
import type { ErrorCode } from '../domain/errors';
import type { CompanyFacts, ContactFacts, StaffFacts } from '../domain/facts';
import type { OpenPage } from '../domain/place';
import type { Ambient, CaseRecord } from '../store/read';
import type { SideScreen } from './screen';

export type PanelTab = 'messages' | 'details' | 'calendar' | 'activity';
export type PanelDialog =
  | 'update'
  | 'health'
  | 'unfinished'
  | 'export'
  | 'templates'
  | 'fields'
  /** No dialog, but the list of templates at the text field, after a "/". */
  | 'slash'
  | 'phone'
  | 'shortcuts'
  | 'plain'
  | 'upload'
  | 'attach'
  | 'dropped'
  | 'link'
  | 'author'
  | 'remind'
  | 'record-stop';
export type RecentCase = { ref: CaseRef; name: string; openedAt: number };

export type Side = SideScreen & { facts: ContactFacts & CompanyFacts & StaffFacts };

/** What is on screen. Read from the store, never written back. */
export type PanelState = {
  /** The page of the window's active tab; undefined while the background has not yet told of it. */
  page: OpenPage | null | undefined;
  tabId: number | null;
  ambient: Ambient | null;
  /** Always of the case that `page` names; dropped in the same step in which the page changes (D3). */
  record: CaseRecord | null;
  /** Facts of a contact, a company or staff; shown on the page of this very one only. */
  side: Side | null;
  recent: RecentCase[];
  tab: PanelTab;
  /** What covers the screen, until it is closed or the page changes. */
  dialog: PanelDialog | null;
  /** Staff marked the case on screen as unread: that holds until they have left it. */
  keptUnread: boolean;
  /** What a press led to, in words, until the next press or page. */
  flash: string | null;
  /** What went wrong with a case's text after it left the screen; survives the change of page. */
  notices: { ref: CaseRef; text: string }[];
  /** The client of the shown case asked to stop, or said "wrong number", and nobody has recorded what was done. */
  stopped: string | null;
  /** Read out once by the screen's only status. */
  announcement: string;
  refreshing: boolean;
  /** The store could not be read. */
  problem: ErrorCode | null;
  /** The background does not answer. */
  silent: boolean;
  online: boolean;
  /** Milliseconds; moves on every half minute, for ages. */
  now: number;
  /** Counts changes of the activity, so that an open Activity tab reads again. */
  activityVersion: number;
};

export const initialState: PanelState = {
  page: undefined,
  tabId: null,
  ambient: null,
  record: null,
  side: null,
  recent: [],
  tab: 'messages',
  dialog: null,
  keptUnread: false,
  flash: null,
  notices: [],
  stopped: null,
  announcement: '',
  refreshing: false,
  problem: null,
  silent: false,
  online: true,
  now: 0,
  activityVersion: 0,
};

export const panelStore = createStore<PanelState>()(() => initialState);

/** Reads something out, once; the same words again are read out again. */
export function announce(text: string): void {
  // A status whose text does not change stays silent.
  panelStore.setState((s) => ({ announcement: s.announcement === text ? `${text}\u200b` : text }));
}

/** Renders again when the selected part changes (compared with Object.is). */
export function usePanel<T>(select: (state: PanelState) => T): T {
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  const value = select(panelStore.getState());
  const latest = useRef({ select, value });
  latest.current = { select, value };
  useLayoutEffect(() => {
    const look = () => {
      const { select, value } = latest.current;
      if (!Object.is(select(panelStore.getState()), value)) renderAgain(0);
    };
    // Between rendering and subscribing the state may have moved on.
    look();
    return panelStore.subscribe(look);
  }, []);
  return value;
}
