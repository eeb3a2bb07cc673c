import type { Check } from './check';
import { isYes } from './yes-no';

/** PULL-OTHER-1: the field that the firm names says so. */
export const checkMinor: Check = ({ project }) => (isYes(project.minor) ? {} : null);
