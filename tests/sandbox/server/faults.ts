import type { Answer, RecordedRequest } from './exchange';
import { json } from './exchange';
import type { WireFault } from './wire';

export type Fault = {
  /** Default: Hona's API. */
  host?: string;
  /** As in the API's description, e.g. '/send-message'; a trailing '*' matches what begins so. */
  path?: string;
  method?: string;
  /** How many matching requests it hits; default 1. */
  times?: number;
  /** Other than 2xx: the request is answered so without being processed. */
  status?: number;
  /** It is processed all the same, as behind a proxy that gave up waiting. */
  processed?: true;
  headers?: Record<string, string>;
  body?: string;
  delayBeforeMs?: number;
  delayAfterMs?: number;
  /** Destroy the connection: when the headers have come, before the body; before or after processing. */
  cut?: 'early' | 'before' | 'after';
  /** Processed, and then the answer breaks on the wire; see wire.ts. */
  wire?: WireFault;
  /** Wait for release() before or after processing. */
  hold?: 'before' | 'after';
};

export type FaultHandle = {
  /** The first matching request was received whole (and, for 'after', processed). */
  seen: Promise<void>;
  release(): void;
};

/** What becomes of a request: an answer, none at all, or one that breaks. */
export type Result = Answer | 'cut' | { wire: WireFault; answer: Answer };

type Planned = { fault: Fault; left: number; markSeen(): void; released: Promise<void>; release(): void };

export type Faults = ReturnType<typeof createFaults>;

/** The faults still to come. `pathOf` turns a request's path into what a fault names. */
export function createFaults(defaultHost: string, pathOf: (request: RecordedRequest) => string) {
  const planned: Planned[] = [];
  const held = new Set<Planned>();

  function matches({ fault, left }: Planned, request: RecordedRequest): boolean {
    if (left <= 0 || request.host !== (fault.host ?? defaultHost)) return false;
    if (fault.method && fault.method.toUpperCase() !== request.method) return false;
    if (!fault.path) return true;
    const path = pathOf(request);
    return fault.path.endsWith('*') ? path.startsWith(fault.path.slice(0, -1)) : path === fault.path;
  }

  function use(one: Planned): void {
    one.left -= 1;
    if (one.left <= 0) planned.splice(planned.indexOf(one), 1);
  }

  return {
    add(fault: Fault): FaultHandle {
      let markSeen = () => {};
      let release = () => {};
      const seen = new Promise<void>((resolve) => {
        markSeen = resolve;
      });
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      planned.push({ fault, left: fault.times ?? 1, markSeen, released, release });
      return { seen, release };
    },

    /** Forgets all faults and lets go whatever they hold. */
    clear(): void {
      for (const one of [...planned, ...held]) one.release();
      planned.length = 0;
    },

    /** True where the connection must end as soon as a request's headers are there. */
    cutsEarly(request: RecordedRequest): boolean {
      const one = planned.find((candidate) => matches(candidate, request));
      if (one?.fault.cut !== 'early') return false;
      use(one);
      one.markSeen();
      return true;
    },

    /** Runs `process` under the first fault that matches, if any. */
    async run(request: RecordedRequest, process: () => Promise<Answer>): Promise<Result> {
      const one = planned.find((candidate) => matches(candidate, request));
      if (!one) return process();
      use(one);
      held.add(one);
      try {
        return await apply(one, process);
      } finally {
        held.delete(one);
      }
    },
  };
}

async function apply(one: Planned, process: () => Promise<Answer>): Promise<Result> {
  const { fault } = one;
  const waitsForProcessing = fault.hold === 'after' || fault.cut === 'after' || fault.wire !== undefined;
  if (!waitsForProcessing) one.markSeen();
  await delay(fault.delayBeforeMs);
  if (fault.hold === 'before') await one.released;
  if (fault.cut === 'before') return 'cut';

  const processed = isRefusal(fault) && !fault.processed ? null : await process();
  const answer = isRefusal(fault) || !processed ? refusal(fault) : withOverrides(processed, fault);
  one.markSeen();
  await delay(fault.delayAfterMs);
  if (fault.hold === 'after') await one.released;
  if (fault.wire) return { wire: fault.wire, answer };
  return fault.cut === 'after' ? 'cut' : answer;
}

function isRefusal({ status }: Fault): boolean {
  return status !== undefined && (status < 200 || status > 299);
}

function refusal(fault: Fault): Answer {
  const plain = json({ message: `Sandbox fault ${fault.status}` }, fault.status);
  return { ...plain, headers: { ...plain.headers, ...fault.headers }, body: fault.body ?? plain.body };
}

/** A 2xx fault changes how a success looks; it does not turn a real refusal into one. */
function withOverrides(answer: Answer, fault: Fault): Answer {
  if (answer.status < 200 || answer.status > 299) return answer;
  return {
    status: fault.status ?? answer.status,
    headers: { ...answer.headers, ...fault.headers },
    body: fault.body ?? answer.body,
  };
}

async function delay(ms: number | undefined): Promise<void> {
  if (ms) await new Promise((resolve) => setTimeout(resolve, ms));
}
