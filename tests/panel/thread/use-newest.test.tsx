import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { useNewest } from '../../../src/panel/thread/use-newest';

const HEIGHT = 900;
function List({ last, own = false }: { last: string | null; own?: boolean }) {
  const list = useRef<HTMLDivElement | null>(null);
  const { unseen, hold } = useNewest(list, last, own);
  const take = (el: HTMLDivElement | null) => {
    list.current = el;
    if (el) Object.defineProperty(el, 'scrollHeight', { value: HEIGHT, configurable: true });
  };
  return (
    <>
      <div ref={take} id="list" />
      <button type="button" onClick={hold}>
        {unseen ? 'unseen' : 'seen'}
      </button>
    </>
  );
}

const show = (last: string | null, own = false) =>
  act(() => render(<List last={last} own={own} />, document.body));
const top = () => document.querySelector('#list')?.scrollTop;
const button = () => document.querySelector('button');
afterEach(() => render(null, document.body));

describe('useNewest', () => {
  it('opens at the end, and where nothing is in it yet at the beginning of what is said instead', async () => {
    await show(null);
    expect(top()).toBe(0);
    await show('a');
    expect(top()).toBe(HEIGHT);
  });

  it('shows the first message, wherever what was said of the empty list was scrolled to', async () => {
    await show(null);
    await act(() => button()?.click());
    await show('a', true);
    expect([top(), button()?.textContent]).toEqual([HEIGHT, 'seen']);
    await act(() => button()?.click());
    await show(null);
    expect(button()?.textContent).toBe('seen');
  });

  it('stays where staff are led, until something of their own is added', async () => {
    await show('a');
    await act(() => button()?.click());
    (document.querySelector('#list') as HTMLElement).scrollTop = 100;
    await show('b');
    expect([top(), button()?.textContent]).toEqual([100, 'unseen']);
    await show('c', true);
    expect(top()).toBe(HEIGHT);
  });
});
