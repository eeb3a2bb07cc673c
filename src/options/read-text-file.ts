/** The file's text; what is no text at all is said as such, not as wrong content. @param largest in bytes */
export async function readTextFile(
  file: File,
  largest: number,
): Promise<string | { why: 'too-large' | 'not-utf8' }> {
  if (file.size > largest) return { why: 'too-large' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { why: 'not-utf8' };
  }
}
