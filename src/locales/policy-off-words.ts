import { enPolicyOff } from './en-policy-off';
import { spoken } from './spoken';

/** The shape that every language has for what a firm's policy turned off. */
export type PolicyOffWords = typeof enPolicyOff;

export const policyOffWords: PolicyOffWords = spoken('policyOff', enPolicyOff);
