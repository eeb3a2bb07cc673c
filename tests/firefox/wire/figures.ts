/** What Firefox made of each fault at one kind of host. */
export type WireFigures = {
  /** Protocol, and whether it closes or keeps connections. */
  host: string;
  /** Firefox's own. */
  version: string;
  rows: {
    fault: string;
    /** Complete POSTs of one press of Send. */
    posts: number;
    state: string;
    /** The panel says that it may have gone twice. */
    twice: boolean;
  }[];
};
