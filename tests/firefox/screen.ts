import { until } from '../browser/until';

/** A document in Firefox that is read and worked from outside, wherever the browser shows it. */
export type Surface = {
  /** The value of an expression in the document, as JSON carries it. Throws what the expression throws. */
  read<T>(expression: string): Promise<T>;
  /** A press of the mouse at a point of the document. */
  pressAt(x: number, y: number): Promise<void>;
  /** Keys, one after the other, into what has the focus. */
  type(text: string): Promise<void>;
};

export type Role =
  | 'article'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'heading'
  | 'link'
  | 'radio'
  | 'status'
  | 'tab'
  | 'textbox'
  | 'time';
export type Found = { text: string; value: string; off: boolean };

/** Finds things in a document by the names that staff and screen readers find them by. */
export class Screen {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** What has this role and, where asked for, this name: the whole of it, or what a pattern matches. */
  list(role: Role, name: string | RegExp = /(?:)/): Promise<Found[]> {
    return this.surface.read(`(${locate})(${query(role, name)}).map(${describe})`);
  }

  /** The first of them, once there is one. */
  get(role: Role, name?: string | RegExp): Promise<Found> {
    return this.#until(`${role} ${name}`, async () => (await this.list(role, name))[0] ?? null);
  }

  /** All text of the document, once it holds this. */
  says(words: RegExp): Promise<string> {
    return this.#until(`the words ${words}`, async () => {
      const text = await this.text();
      return words.test(text) && text;
    });
  }

  text(): Promise<string> {
    return this.surface.read('document.body.innerText');
  }

  /** Presses the first of them, once it stands still and nothing lies over it. */
  async press(role: Role, name: string | RegExp): Promise<void> {
    const { x, y } = await this.#until(`${role} ${name} can be pressed`, () =>
      this.surface.read<Point | null>(`(${aim})((${locate})(${query(role, name)})[0])`),
    );
    await this.surface.pressAt(x, y);
  }

  /** Types into a text field, in the place of what stands there. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    const field = `(${locate})(${query('textbox', name)})[0]`;
    await this.#until(`${name} has the focus`, async () => {
      await this.press('textbox', name);
      return this.surface.read<boolean>(`document.activeElement === ${field}`);
    });
    await this.surface.read(`${field}.select()`);
    await this.surface.type(text);
    await this.#until(`${name} holds the text`, () =>
      this.surface.read<boolean>(`${field}?.value === ${JSON.stringify(text)}`),
    );
  }

  /** Puts a day and a time (such as 2026-12-03T09:30) into their field, as Firefox's own calendar does. */
  async pick(name: string, time: string): Promise<void> {
    await this.#set('time', name, time);
  }

  /** Chooses an entry of a list by its value. */
  async choose(name: string, value: string): Promise<void> {
    await this.#set('combobox', name, value);
  }

  async #set(role: Role, name: string, value: string): Promise<void> {
    await this.get(role, name);
    await this.surface.read(`(${locate})(${query(role, name)}).forEach((field) => {
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })`);
  }

  async #until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
    try {
      return await until(what, ask);
    } catch (error) {
      const stands = await this.text().catch(String);
      throw new Error(`${error instanceof Error ? error.message : error}. There stands:\n${stands}`, {
        cause: error,
      });
    }
  }
}

type Query = { role: Role; source: string; whole: boolean };
type Point = { x: number; y: number };

function query(role: Role, name: string | RegExp): string {
  const whole = typeof name === 'string';
  return JSON.stringify({ role, source: whole ? name : name.source, whole } satisfies Query);
}

// The rest runs in the document, where nothing of this file exists.

function locate({ role, source, whole }: Query): Element[] {
  const selectors = {
    article: 'article',
    button: 'button',
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    heading: 'h1, h2',
    link: 'a[href]',
    radio: 'input[type=radio]',
    status: '[role=status]',
    tab: '[role=tab]',
    textbox: 'textarea, input[type=text]',
    time: 'input[type=datetime-local]',
  };
  return [...document.querySelectorAll<HTMLElement>(selectors[role])].filter((e) => {
    const labels = [...((e as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
    const name = (e.getAttribute('aria-label') ?? (labels.join(' ') || e.innerText)).trim();
    return (whole ? name === source : new RegExp(source, 's').test(name)) && e.checkVisibility();
  });
}

function describe(e: Element): Found {
  return {
    text: `${e.getAttribute('aria-label') ?? ''}\n${(e as HTMLElement).innerText}`,
    value: (e as HTMLInputElement).value ?? '',
    off: e.matches(':disabled') || e.getAttribute('aria-disabled') === 'true',
  };
}

/** Where to press; null while it is off, moves, or lies under something else. */
async function aim(e: Element | undefined): Promise<Point | null> {
  if (!e || e.matches(':disabled') || e.getAttribute('aria-disabled') === 'true') return null;
  e.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = e.getBoundingClientRect();
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const { x, y, width, height } = e.getBoundingClientRect();
  if (x !== before.x || y !== before.y || height !== before.height) return null;
  const point = { x: x + width / 2, y: y + height / 2 };
  return e.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
}
