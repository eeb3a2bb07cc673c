import { enPolicy } from './en-policy';
import { spoken } from './spoken';

/** The shape that every language has for what a firm's policy says. */
export type PolicyWords = typeof enPolicy;

export const policyWords: PolicyWords = spoken('policy', enPolicy);
