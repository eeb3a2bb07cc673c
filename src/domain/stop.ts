/**
 * What staff did about lines in which the client asked to stop or said "wrong number"; kept per client, since a client
 * who wants no more texts wants them in no case.
 */
export type StopRecord = {
  /** `threadId/lineId` of the line, when, and what was done, in staff's words. */
  handled: { line: string; at: number; note: string; by: string | null }[];
};

export const noStops: StopRecord = { handled: [] };
