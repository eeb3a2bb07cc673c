import type { Check } from './check';

/** PULL-LEAD-2: the firm's additional field marks the case as a lead. */
export const checkLead: Check = ({ project }) => (project.lead ? {} : null);
