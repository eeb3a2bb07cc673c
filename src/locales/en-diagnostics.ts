/** The report itself is always in English: it goes to whoever maintains the extension. */
export const enDiagnostics = {
  title: 'Report for help',
  how: 'Says what runs here, what the panel can read, how the last messages went, and how much is kept: counts, times and outcomes. No names, no texts, no phone numbers, no case numbers, no token. It is made here and sent nowhere; you decide who gets it. It is in English, for whoever helps.',
  make: 'Make a report',
  again: 'Make it anew',
  label: 'The whole report',
  shown: 'This is all of it. Read it before you copy or save it.',
  copy: 'Copy the report',
  save: 'Save the report',
  copied: 'The report was copied.',
  notCopied: 'The browser did not let it be copied. Select the text and copy it.',
  saved: 'The report was handed to the browser’s downloads.',
};
