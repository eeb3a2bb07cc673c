import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that stands in a file of a profile as it is. */
export type Found = { needle: string; file: string; as: 'utf8' | 'utf16le' };

/**
 * Searches every file of a profile for these texts, byte by byte, as UTF-8 and as UTF-16. It sees whatever is written
 * plainly: LevelDB's logs, where everything stands until its database is opened again; preferences, sessions, SQLite.
 * What a compressed table or a gzip stream holds it sees only as far as the text is a literal there, which a random
 * word is where it comes first; what is encrypted it does not see.
 */
export function searchProfile(profile: string, needles: readonly string[]): Found[] {
  const bytes = needles.flatMap((needle) =>
    (['utf8', 'utf16le'] as const).map((as) => ({ needle, as, buffer: Buffer.from(needle, as) })),
  );
  return listFiles(profile).flatMap((file) => {
    const content = readFileSync(join(profile, file));
    return bytes
      .filter(({ buffer }) => content.includes(buffer))
      .map(({ needle, as }) => ({ needle, file, as }));
  });
}

/** Paths below the profile; sockets and links of a browser that ended are no files. */
export function listFiles(profile: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(profile.length + 1));
}

/**
 * Where the browser itself keeps what it was shown: the pages of MyCase, their addresses and titles, and the tabs that
 * it would open again. Every browser keeps these of every page, with an extension or without one.
 */
const OF_THE_BROWSER =
  /^Default\/(Cache|History|Sessions|Favicons|Top Sites|Shortcuts)(-journal|-wal)?(\/|$)/;

/** True for what the browser keeps of pages; an extension's own storage is in none of these. */
export const isOfTheBrowser = (file: string): boolean => OF_THE_BROWSER.test(file);

/** True for the folders in which an extension can store anything, of this one and of all. */
export const isOfExtension = (file: string, extensionId: string): boolean =>
  file.includes(extensionId) ||
  /Default\/(.*Extension|IndexedDB|Service Worker|Local Storage|Session Storage|WebStorage|File System|blob_storage|Storage)/.test(
    file,
  );
