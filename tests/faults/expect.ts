import { expect } from 'vitest';
import { type Attempt, attempt, count, readEnd, type State, settle } from './attempts';
import type { World } from './world';

/** What the outbox document asks for after one Send. */
export type Wanted = { state: State; posts: number; deliveries: number };

/** Sends under a fault, compares with what is wanted, takes the message out of the way, and says what came of it. */
export async function sendAndExpect(world: World, text: string, wanted: Wanted): Promise<string> {
  const { stage, panel } = world;
  const result = await attempt(stage, panel, text);
  stage.sandbox.hona.clearFaults();
  return judge(world, text, result, wanted);
}

/** The same for a message that is on its way already. */
export async function expectEnd(world: World, text: string, wanted: Wanted): Promise<string> {
  const state = await readEnd(world.panel, text);
  return judge(world, text, { state, ...count(world.stage, text) }, wanted);
}

async function judge({ panel }: World, text: string, result: Attempt, wanted: Wanted): Promise<string> {
  const { state, posts, deliveries } = result;
  expect({ state, posts, deliveries }).toEqual(wanted);
  await settle(panel, text, state);
  return `${state}, ${posts === 1 ? '1 POST' : `${posts} POSTs`}`;
}

export const UNKNOWN: Wanted = { state: 'unknown', posts: 1, deliveries: 1 };
export const NOT_PROCESSED: Wanted = { state: 'unknown', posts: 1, deliveries: 0 };
