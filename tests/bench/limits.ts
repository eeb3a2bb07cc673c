import { toTable } from '../proof/section';
import type { Figures } from './measure';

/** Why a target is missed, with the figures of the same run. */
export const LIMITS: Record<string, (figures: Figures) => string> = {
  B7: ({ weights: { zip, parts } }) => {
    const rows = parts.map(([what, bytes]) => [what, `${(bytes / 1000).toFixed(1)} kB`]);
    return `The target was set for one language, messages and a project. What the archive consists of now:\n\n${toTable([['part', 'bytes'], ...rows, ['all', `${(zip / 1000).toFixed(1)} kB`]])}`;
  },
};
