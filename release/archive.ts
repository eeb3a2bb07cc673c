import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import JSZip from 'jszip';

/** The earliest that the format knows. What a clone or a build wrote when is nobody's concern. */
const TIME = new Date('1980-01-01T00:00:00Z');
const MODE = 0o100644;

/** Paths (with `/`) and contents of all files of a build; Chromium keeps a `_metadata` of its own in a folder that it loads. */
export function readFolder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files
      .map((file) => [relative(folder, file).replaceAll('\\', '/'), file] as const)
      .filter(([path]) => !path.startsWith('_metadata/'))
      .map(([path, file]) => [path, readFileSync(file)]),
  );
}

/**
 * A ZIP archive of these files: sorted, with one time and one mode for all, and packed by a library in JavaScript, whose
 * bytes depend on no processor and no version of Node. The same files give the same archive anywhere.
 */
export async function makeZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new JSZip();
  for (const path of [...files.keys()].sort())
    zip.file(path, files.get(path)!, { date: TIME, unixPermissions: MODE, createFolders: false });
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
