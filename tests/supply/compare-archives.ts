import JSZip from 'jszip';

/** In what two archives differ, one line each; empty where they are the same byte for byte. */
export async function compareArchives(one: Buffer, other: Buffer): Promise<string[]> {
  if (one.equals(other)) return [];
  const [{ files }, { files: others }] = await Promise.all([JSZip.loadAsync(one), JSZip.loadAsync(other)]);
  const found: string[] = [];
  for (const path of new Set([...Object.keys(files), ...Object.keys(others)])) {
    const [a, b] = [files[path], others[path]];
    if (!a || !b) {
      found.push(`${path} is in one of them only`);
      continue;
    }
    const [bytes, otherBytes] = await Promise.all([a.async('nodebuffer'), b.async('nodebuffer')]);
    if (!bytes.equals(otherBytes))
      found.push(`${path} differs from byte ${firstDifference(bytes, otherBytes)} on`);
    if (a.date.getTime() !== b.date.getTime())
      found.push(`${path} is of ${a.date.toISOString()} in one, of ${b.date.toISOString()} in the other`);
  }
  return found.length > 0 ? found : ['the same files, packed otherwise'];
}

function firstDifference(one: Buffer, other: Buffer): number {
  const found = one.findIndex((byte, i) => byte !== other[i]);
  return found < 0 ? one.length : found;
}
