/** Export and print; loaded when one of them is opened. */
export const enExport = {
  title: 'Export',
  intro: (caseName: string) =>
    `The messages of ${caseName} as this computer knows them: what it read in MyCase, and what was sent from here.`,
  careful: 'The file holds the client’s messages. Keep it where the firm keeps such things.',
  print: 'Print or PDF',
  csv: 'CSV (Excel)',
  json: 'JSON',
  close: 'Close',
  saved: (name: string) => `Saved as ${name}.`,
  failed: 'The messages could not be read. Nothing was saved.',
  printNow: 'Print or save as PDF',
  nothing: 'This computer has nothing of this case, or the address is not one of a case.',
  broken:
    'What is stored on this computer could not be read. Close this page and open it again from the panel.',
  loading: 'Reading the messages',
};
