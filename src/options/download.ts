/** Hands a text to the browser as a file to keep. */
export function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it when the click is done; a slow disk reads on from its own copy.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
