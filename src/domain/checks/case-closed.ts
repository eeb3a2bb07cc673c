import type { Check } from './check';
import { isYes } from './yes-no';

/** Product §6: MyCase says that the case is closed. */
export const checkCaseClosed: Check = ({ project }) => (isYes(project.closed) ? {} : null);
