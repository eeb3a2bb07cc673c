import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from '../../src/mycase/text';
import { parse } from './fixture';

const body = (markup: string) => parse(markup).body;

describe('textOf', () => {
  it.each([
    ['<b>Jo</b>hn\n  &nbsp;Doe', 'John Doe'],
    ['<div>A</div><div>B</div>', 'A B'],
    ['A<br>B', 'A B'],
    ['Discovery <button>Edit</button>', 'Discovery'],
    ['<button>Discovery</button>', 'Discovery'],
    [
      'x<span hidden>y</span><script>z</script><span class="only-print">p</span><i style="display: none">n</i>',
      'x',
    ],
    ['a\u200Bb', 'ab'],
  ])('%s', (markup, text) => expect(textOf(body(markup))).toBe(text));

  it('leaves out U+0000, which only a script can put into a page', () => {
    const node = document.createTextNode('Jane\0 Doe');
    expect(textOf(node)).toBe('Jane Doe');
    expect(linesOf(node)).toBe('Jane Doe');
  });

  it('of nothing is nothing', () => expect(textOf(null)).toBe(''));
});

describe('linesOf', () => {
  it.each([
    ['a<br>b', 'a\nb'],
    ['<p>a</p>\n<p>b\n c</p>', 'a\n\nb c'],
    ['a', 'a'],
  ])('%s', (markup, text) => expect(linesOf(body(markup))).toBe(text));
});
