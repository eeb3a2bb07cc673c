import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { useNewest } from '../../../src/panel/thread/use-newest';

const HEIGHT = 900;
/** All that is in the list, as high as it is now. */
let height = HEIGHT;
function List({ last, own = false }: { last: string | null; own?: boolean }) {
  const list = useRef<HTMLDivElement | null>(null);
  const [end, unseen, , onScroll] = useNewest(list, last, own);
  const take = (el: HTMLDivElement | null) => {
    list.current = el;
    if (el) Object.defineProperty(el, 'scrollHeight', { get: () => height, configurable: true });
  };
  return (
    <>
      <div ref={take} id="list" onScroll={onScroll}>
        <div />
      </div>
      <button
        type="button"
        onClick={() => {
          end.current = null;
        }}
      >
        {unseen ? 'unseen' : 'seen'}
      </button>
    </>
  );
}

const show = (last: string | null, own = false) =>
  act(() => render(<List last={last} own={own} />, document.body));
const list = () => document.querySelector('#list') as HTMLElement;
/** The list is that high, all that is in it, and stands there; what the browser tells of that, it tells now. */
const scroll = (all: number, top: number) =>
  act(() => {
    height = all;
    list().scrollTop = top;
    list().dispatchEvent(new Event('scroll'));
  });
const top = () => document.querySelector('#list')?.scrollTop;
const button = () => document.querySelector('button');
afterEach(() => {
  render(null, document.body);
  height = HEIGHT;
});

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

  it('follows its end where it was moved there before it grew, and told of that move only after it', async () => {
    await show('a');
    await scroll(HEIGHT, HEIGHT);
    // It gets less and is moved up to its end; it has grown again when that move is told.
    height = HEIGHT - 200;
    await show('a');
    await scroll(HEIGHT + 400, HEIGHT - 200);
    await show('a');
    expect([top(), button()?.textContent]).toEqual([HEIGHT + 400, 'seen']);
  });

  it('stays where staff have scrolled up', async () => {
    await show('a');
    await scroll(HEIGHT, HEIGHT - 200);
    await show('b');
    expect([top(), button()?.textContent]).toEqual([HEIGHT - 200, 'unseen']);
    await scroll(HEIGHT, HEIGHT);
    expect(button()?.textContent).toBe('seen');
  });
});
