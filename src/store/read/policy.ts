import type { AppliedPolicy } from '../../domain/policy';
import { getLocal } from '../items';

/** The managed policy as the background applied it last, without its token; most installs have none. */
export const loadPolicy = (): Promise<AppliedPolicy> => getLocal('policy');
