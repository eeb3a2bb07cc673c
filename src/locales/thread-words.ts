import { enThread } from './en-thread';
import { spoken } from './spoken';

/** The shape that every language has for the tools of the thread. */
export type ThreadWords = typeof enThread;

export const threadWords: ThreadWords = spoken('thread', enThread);
