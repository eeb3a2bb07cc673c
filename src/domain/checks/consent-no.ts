import type { Check } from './check';

/** PULL-OTHER-1: an explicit No to automatic texts; an empty field is no answer. */
export const checkConsentNo: Check = ({ project: { consent } }) =>
  consent?.state === 'known' && !consent.value ? {} : null;
