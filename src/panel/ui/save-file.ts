/** Hands a text to the browser as a download; needs no permission. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it when the click is done; a slow disk reads on from its own copy.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
