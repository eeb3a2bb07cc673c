import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lineKeyOf, type ThreadMessage } from '../../../src/domain/thread';
import { ToNewest } from '../../../src/panel/thread/tools/ToNewest';
import { useNewest } from '../../../src/panel/thread/use-newest';

const HEIGHT = 900;
/** All that is in the list, as high as it is now. */
let height = HEIGHT;
/** The end that the list follows. */
let followed: { current: number | null };
const onEnd = vi.fn();

/**
 * A message by one letter: `a` is a line of the log; `A` was sent in the panel, and the log does not show it yet; `1` is
 * `A` with `a` as its line; `2` is `B`, sent in another case.
 */
function messageOf(letter: string): ThreadMessage {
  const line = { threadId: '7', lineId: letter === '1' ? 'a' : letter };
  const all: Record<string, object> = {
    1: { key: 'A', entry: {}, line },
    2: { key: 'B', entry: {}, line: null, ref: { firm: 'smithlaw', caseId: '2' } },
  };
  const own = { key: letter, entry: {}, line: null };
  return (all[letter] ?? (letter < 'a' ? own : { key: lineKeyOf(line), entry: null, line })) as ThreadMessage;
}

/** A thread of these messages. */
function List({ keys, filter }: { keys: string; filter: string }) {
  const list = useRef<HTMLDivElement | null>(null);
  const [end, onScroll] = useNewest(list, keys === '');
  followed = end;
  const take = (el: HTMLDivElement | null) => {
    list.current = el;
    if (el) Object.defineProperty(el, 'scrollHeight', { get: () => height, configurable: true });
  };
  const messages = [...keys].map(messageOf);
  return (
    <>
      <ToNewest list={list} end={end} messages={messages} filter={filter} onEnd={onEnd} />
      <div ref={take} id="list" onScroll={onScroll}>
        <div />
      </div>
    </>
  );
}

const show = (keys: string, filter = '') =>
  act(() => render(<List keys={keys} filter={filter} />, document.body));
const list = () => document.querySelector('#list') as HTMLElement;
const top = () => list().scrollTop;
const button = () => document.querySelector<HTMLElement>('.to-newest');
/** Staff are led elsewhere in the list. */
function lead(top: number): void {
  followed.current = null;
  list().scrollTop = top;
}
/** All that is in the list is that high, and it stands there; what the browser tells of that, it tells now. */
const scroll = (all: number, top: number) =>
  act(() => {
    height = all;
    list().scrollTop = top;
    list().dispatchEvent(new Event('scroll'));
  });
afterEach(() => {
  render(null, document.body);
  height = HEIGHT;
  onEnd.mockReset();
});

describe('useNewest', () => {
  it('opens at the end, and where nothing is in it yet at the beginning of what is said instead', async () => {
    await show('');
    expect(top()).toBe(0);
    await show('a');
    expect(top()).toBe(HEIGHT);
  });

  it('shows the first message, wherever what was said of the empty list was scrolled to', async () => {
    await show('');
    lead(100);
    await show('a');
    expect([top(), button()]).toEqual([HEIGHT, null]);
  });

  it('follows its end where it was moved there before it grew, and told of that move only after it', async () => {
    await show('a');
    await scroll(HEIGHT, HEIGHT);
    // It gets less and is moved up to its end; it has grown again when that move is told.
    height = HEIGHT - 200;
    await show('a');
    await scroll(HEIGHT + 400, HEIGHT - 200);
    await show('a');
    expect([top(), button()]).toEqual([HEIGHT + 400, null]);
  });

  it('stays where staff have scrolled up, until they are at the end again', async () => {
    await show('a');
    await scroll(HEIGHT, HEIGHT - 200);
    await show('ab');
    expect(top()).toBe(HEIGHT - 200);
    await scroll(HEIGHT, HEIGHT);
    height = HEIGHT + 50;
    await show('abc');
    expect(top()).toBe(HEIGHT + 50);
  });

  it('is told of a scroll after it is gone, and nothing comes of it', async () => {
    await show('a');
    const gone = list();
    const thrown: string[] = [];
    const note = (event: ErrorEvent) => thrown.push(event.message);
    addEventListener('error', note);
    await act(() => render(null, document.body));
    gone.dispatchEvent(new Event('scroll'));
    removeEventListener('error', note);
    expect(thrown).toEqual([]);
  });
});

describe('ToNewest', () => {
  it('says that something came below, until it is seen, and leads there', async () => {
    await show('a');
    lead(100);
    await show('ab');
    expect([top(), button()?.textContent]).toEqual([100, 'New messages ↓']);
    await act(() => button()?.click());
    expect([top(), button()]).toEqual([HEIGHT, null]);
    lead(100);
    await show('abc');
    expect(button()).not.toBeNull();
    await scroll(HEIGHT, HEIGHT);
    await vi.waitFor(() => expect(button()).toBeNull());
  });

  it('goes where a key leads to the end without a move', async () => {
    await show('a');
    lead(HEIGHT);
    await show('ab');
    expect(button()).not.toBeNull();
    followed.current = HEIGHT;
    await act(() => void list().dispatchEvent(new Event('focusin')));
    await vi.waitFor(() => expect(button()).toBeNull());
  });

  it('the end that came into view without a move is followed again, and whoever keeps places is told', async () => {
    await show('a');
    lead(100);
    await show('ab');
    // What is in the list got lower, and all of it is in view.
    height = 50;
    list().scrollTop = 50;
    onEnd.mockImplementationOnce(() => expect(followed.current).toBe(50));
    await act(() => void list().dispatchEvent(new Event('focusin')));
    await vi.waitFor(() => expect(button()).toBeNull());
    expect([followed.current, onEnd.mock.calls.length]).toEqual([50, 1]);
    height = HEIGHT;
    await show('abc');
    expect([top(), button()]).toEqual([HEIGHT, null]);
  });

  it('still says so where the list stood at its end only until it was led back, in the same frame', async () => {
    await show('a');
    lead(100);
    await show('ab');
    await scroll(HEIGHT, HEIGHT);
    lead(100);
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(button()).not.toBeNull();
  });

  it('leads to what staff have just sent, wherever they are', async () => {
    await show('a');
    lead(100);
    await show('aB');
    expect([top(), button()]).toEqual([HEIGHT, null]);
  });

  it('takes nothing for new that another choice of what is shown brings, also what was sent here', async () => {
    await show('Ab');
    lead(100);
    await show('A', 'no notices');
    expect([top(), button()]).toEqual([100, null]);
    await show('Ab');
    expect([top(), button()]).toEqual([100, null]);
    await show('Abc');
    expect(button()).not.toBeNull();
  });

  it.each([
    ['ab', 'a'],
    ['AB', 'A'],
    ['aB', 'a'],
    ['AbC', 'Ab'],
  ])(
    'takes nothing for new, and leads nowhere, where the newest is put away (%s, then %s)',
    async (all, rest) => {
      await show(all);
      lead(100);
      await show(rest);
      expect([top(), button()]).toEqual([100, null]);
    },
  );

  it('nor where one is tried again, and stands below what came in meanwhile', async () => {
    await show('xAb');
    lead(100);
    await show('xbA');
    expect([top(), button()]).toEqual([100, null]);
  });

  it('says so too of what comes above something that the log does not show yet', async () => {
    await show('xA');
    lead(100);
    await show('xbA');
    expect([top(), button()?.textContent]).toEqual([100, 'New messages ↓']);
  });

  it('says it no more where all that was added is put away or hidden again, and still where one is left', async () => {
    await show('x');
    lead(100);
    await show('xab');
    await show('xa');
    expect(button()).not.toBeNull();
    await show('x', 'no notices');
    expect(button()).toBeNull();
  });

  it('nor a line of the log that was a message’s, and is not any more', async () => {
    await show('x1');
    lead(100);
    await show('xaA');
    expect(button()).toBeNull();
  });

  it('says so of what was sent in another case, and does not lead to it', async () => {
    await show('x');
    lead(100);
    await show('x2');
    expect([top(), button()?.textContent]).toEqual([100, 'New messages ↓']);
  });

  it('older messages that are read later are not new', async () => {
    await show('cdE');
    lead(100);
    await show('abcdE');
    expect(button()).toBeNull();
    await show('EF', 'other case');
    lead(100);
    await show('abEF', 'other case');
    expect(button()).toBeNull();
  });

  it('a press leaves the keyboard in the list', async () => {
    await show('a');
    list().tabIndex = 0;
    lead(100);
    await show('ab');
    await act(() => button()?.click());
    expect(document.activeElement).toBe(list());
  });
});
