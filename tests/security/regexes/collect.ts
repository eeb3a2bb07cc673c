import { vi } from 'vitest';
import type { Build } from '../../bundles/read-build';
import { getText, listScripts } from '../../bundles/read-build';
import { parse, walk } from '../../syntax';

export type Found = { where: string; regex: RegExp };

/** Every regular expression that stands in the scripts of a build, each once. */
export function listWritten(build: Build): Found[] {
  return unique(
    listScripts(build).flatMap((where) => {
      const found: Found[] = [];
      walk(parse(getText(build, where), where), (node) => {
        const { regex } = node as { regex?: { pattern: string; flags: string } };
        if (node.type === 'Literal' && regex)
          found.push({ where, regex: new RegExp(regex.pattern, regex.flags) });
      });
      return found;
    }),
  );
}

/** Those that the sources put together from words, as they are made while `work` runs. */
export async function listMade(work: () => Promise<void>): Promise<Found[]> {
  const found: Found[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(Own, [pattern, flags]: [string, string?]) {
        const regex = new Own(pattern, flags);
        found.push({ where: 'put together', regex });
        return regex;
      },
    }),
  );
  try {
    await work();
  } finally {
    vi.unstubAllGlobals();
  }
  return unique(found);
}

function unique(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [String(one.regex), one])).values()];
}
