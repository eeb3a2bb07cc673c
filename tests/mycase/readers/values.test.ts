import { describe, expect, it } from 'vitest';
import {
  readCaseNumber,
  readDescription,
  readLimitationOn,
  readOffice,
  readPracticeArea,
  readStage,
} from '../../../src/mycase/readers/case-values';
import { readCustomFields } from '../../../src/mycase/readers/custom-fields';
import { parse } from '../fixture';

const NOT_LOADED = { state: 'not-loaded' };
const row = (label: string, value: string) => `<div><div>${label}</div><div>${value}</div></div>`;
const fields = (markup: string) =>
  readCustomFields(parse(`<h5>Custom Fields</h5><section>${markup}</section>`));

describe('custom fields of every type', () => {
  it.each<[type: string, markup: string, value: string | null]>([
    ['text', 'Kim', 'Kim'],
    ['long text in paragraphs', '<p>One.</p><p>Two:<br>three.</p>', 'One. Two: three.'],
    ['long text as a list', '<ul><li>One</li><li>Two</li></ul>', 'One Two'],
    ['long text in boxes', '<div>Note</div><div>Two</div>', 'Note Two'],
    ['number', '0', '0'],
    ['date', '12/03/2026', '12/03/2026'],
    ['currency', '$1,250.00', '$1,250.00'],
    ['list', '<span class="badge">Spanish</span>', 'Spanish'],
    ['yes in words', 'Yes', 'Yes'],
    ['a tick', '<input type="checkbox" checked disabled>', 'Yes'],
    ['no tick', '<input type="checkbox" disabled>', 'No'],
    ['no tick, though a word stands beside it', '<label><input type="checkbox"> Yes</label>', 'No'],
    ['a switch', '<span role="switch" aria-checked="true"></span>', 'Yes'],
    ['an icon with a name', '<i role="img" aria-label="Yes"></i>', 'Yes'],
    ['an icon with a title', '<svg title="No"></svg>', 'No'],
    ['a picture', '<img src="x.png" alt="Checked">', 'Yes'],
    ['an icon by its class', '<i class="fa fa-check"></i>', 'Yes'],
    ['no, by its class', '<i class="fas fa-times"></i>', 'No'],
    ['empty', '', null],
    ['empty, with a control', '<button type="button"><i class="fa fa-pencil"></i></button>', null],
    ['empty as MyCase says it', '<span>Not Specified</span>', null],
    ['a value that looks like a label', 'Office:', 'Office:'],
    ['a value that is a label of ours', 'Case stage', 'Case stage'],
  ])('%s', (_type, markup, value) => {
    const all = [
      { label: 'Field', value },
      { label: 'Judge', value: 'Kim' },
    ];
    expect(fields(row('Field', markup) + row('Judge', 'Kim'))).toMatchObject({ state: 'found', value: all });
    expect(fields(row('Judge', 'Kim') + row('Field:', markup))).toMatchObject({ value: all.reverse() });
    const listed = `<dl><dt>Judge</dt><dd>Kim</dd><dt>Field</dt><dd>${markup}</dd></dl>`;
    expect(fields(listed)).toMatchObject({ value: all });
    const table = `<table><tr><th>Judge</th><td>Kim</td></tr><tr><th>Field</th><td>${markup}</td></tr></table>`;
    expect(fields(table)).toMatchObject({ value: all });
  });

  it('an icon that says nothing is neither yes nor no nor empty', () => {
    expect(fields(row('Consent', '<i class="q7x"></i>') + row('Judge', 'Kim'))).toEqual({
      state: 'unreadable',
    });
  });

  it('doubled labels are two fields', () => {
    expect(fields(row('Judge', 'Kim') + row('Judge', 'Lee'))).toMatchObject({
      value: [
        { label: 'Judge', value: 'Kim' },
        { label: 'Judge', value: 'Lee' },
      ],
    });
  });

  it('several fields in one row', () => {
    const four =
      '<div class="a">Judge</div><div class="b">Kim</div><div class="a">Court</div><div class="b"></div>';
    expect(fields(`<div>${four}</div>`)).toMatchObject({
      value: [
        { label: 'Judge', value: 'Kim' },
        { label: 'Court', value: null },
      ],
    });
    expect(
      fields('<table><tr><th>Judge</th><td>Kim</td><th>Court</th><td>2</td></tr></table>'),
    ).toMatchObject({
      value: [{ label: 'Judge' }, { label: 'Court', value: '2' }],
    });
  });

  it('a label in an element of its own with its value as bare text', () => {
    expect(fields('<p><b>Judge:</b> Kim</p><p><b>Court:</b></p><p><b>Room:</b> 4</p>')).toMatchObject({
      value: [
        { label: 'Judge', value: 'Kim' },
        { label: 'Room', value: '4' },
      ],
    });
  });

  it('rows of two of which the first is empty are two rows', () => {
    expect(fields(row('Judge', '') + row('Court', ''))).toMatchObject({
      value: [
        { label: 'Judge', value: null },
        { label: 'Court', value: null },
      ],
    });
  });

  it('labels are one, however their letters are put together', () => {
    expect(fields(row('Se\u0301jour', 'x') + row('b', 'y'))).toMatchObject({
      value: [{ label: 'S\u00E9jour' }, {}],
    });
  });

  it('a form is not loaded: nobody has saved it', () => {
    expect(fields(row('Judge', '<input value="Kim">'))).toEqual(NOT_LOADED);
    expect(fields(row('Consent', '<input type="radio" checked> Yes <input type="radio"> No'))).toEqual(
      NOT_LOADED,
    );
  });
});

describe('labels', () => {
  it.each([
    ['capitals', 'PRACTICE AREA'],
    ['a colon after a space', 'Practice area :'],
    ['a full-width colon', 'Practice area：'],
    ['a line break', 'Practice<br>\n area'],
    ['a no-break space', 'Practice&nbsp;area:'],
    ['invisible characters', '\u202BPractice\u200B area\u202C:'],
    ['a soft hyphen', 'Prac\u00ADtice area'],
    ['letters of another form', 'Ｐractice area'],
    ['a comment of the page’s script', '<!-- a -->Practice area<!-- b -->'],
  ])('%s', (_what, label) => {
    for (const box of [`<p><b>${label}</b> <i>Family</i></p>`, `<dl><dt>${label}</dt><dd>Family</dd></dl>`])
      expect(readPracticeArea(parse(box))).toMatchObject({ value: 'Family', way: 'label' });
  });

  it('with boxes around label and value', () => {
    const boxes = '<div><div><span><b>Office:</b></span></div><section><p>Main</p></section></div>';
    expect(readOffice(parse(boxes))).toMatchObject({ value: 'Main' });
  });

  it('rows of "Label: value": one without a value does not take the next', () => {
    const rows = '<p>Office:</p><p>Description: Rear-end</p>';
    expect(readOffice(parse(rows))).toEqual({ state: 'empty', way: 'label' });
    expect(readDescription(parse(rows))).toMatchObject({ value: 'Rear-end' });
  });

  it('what a comment holds is no value', () => {
    expect(readOffice(parse('<div><b>Office:</b><!-- Annex --><i></i></div>'))).toMatchObject({
      state: 'empty',
    });
  });

  it('a sign that it loads stays a sign inside the label’s own box', () => {
    expect(readStage(parse('<p>Case stage: <span class="loading">…</span></p>'))).toEqual(NOT_LOADED);
  });
});

describe('values are kept as the firm typed them, as text', () => {
  it.each([
    ['right to left', 'الحسيني ضد شركة'],
    ['turned by a control character', 'Roe \u202Egnorw\u202C Co'],
    ['joined emoji', 'Doe 👩‍👩‍👧'],
    ['letters and their marks apart', 'Jose\u0301 Nun\u0303ez'],
    ['many marks', 'Z\u0338\u0321\u0347a'],
  ])('%s', (_what, value) => {
    expect(readOffice(parse(`<p><b>Office:</b> ${value}</p>`))).toMatchObject({ value });
  });

  it('markup that was typed is text', () => {
    const typed =
      '<b>Office:</b> <i>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;Case stage:&lt;/b&gt; x</i>';
    const root = parse(`<p>${typed}</p>`);
    expect(readOffice(root)).toMatchObject({ value: '<script>alert(1)</script> <b>Case stage:</b> x' });
    expect(readStage(root)).toEqual(NOT_LOADED);
  });

  it('U+0000, zero-width spaces and byte order marks are nobody’s words', () => {
    const root = parse('<p><b>Office:</b> <i></i></p>');
    (root.querySelector('i') as Element).textContent = 'Ma\0in\u200B \uFEFFStreet';
    expect(readOffice(root)).toMatchObject({ value: 'Main Street' });
  });
});

describe('case number before its slashes', () => {
  it.each([
    ['an address in a description', '<p>See http://</p>'],
    ['a sentence', `<p>${'word '.repeat(20)} //</p>`],
    ['two of them', '<p>A-1 //</p><p>A-2 //</p>'],
  ])('%s is none', (_what, markup) => {
    expect(readCaseNumber(parse(markup))).toEqual(NOT_LOADED);
  });
});

it('the statute of limitations that is being edited is not loaded', () => {
  const field = '<div class="statute-of-limitations-field"><input type="text" value="1/2/2027"></div>';
  expect(readLimitationOn(parse(field))).toEqual(NOT_LOADED);
});
