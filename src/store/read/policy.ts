import type { AppliedPolicy } from '../../domain/policy';
import { getLocals } from '../items';

/**
 * The managed policy as the background applied it last, without its token; most installs have none. `wiping`: it asks to
 * delete everything, which waits for a person to decide about what is unfinished.
 */
export async function loadPolicy(): Promise<AppliedPolicy & { wiping: boolean }> {
  const { policy, wiping } = await getLocals('policy', 'wiping');
  return { ...policy, wiping };
}
