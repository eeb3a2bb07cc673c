import { beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../../src/panel/ui/keep-focus';

let root: HTMLElement;
const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
  root.append(
    new DOMParser().parseFromString(
      `<main><h1 tabindex="-1">Doe</h1><div role="log" tabindex="-1"><div class="decision"><button>Yes</button></div></div>
      <form class="composer"><div class="second"><button>Use it</button></div><textarea></textarea></form>
      <p><a href="#">Elsewhere</a></p></main>`,
      'text/html',
    ).body,
  );
  keepFocus(root);
});

describe('keepFocus', () => {
  it('a decided message gives the focus to the conversation', async () => {
    find('.decision button').focus();
    find('.decision').remove();
    await settled();
    expect(document.activeElement?.getAttribute('role')).toBe('log');
  });

  it('a box of the composer gives it to the text', async () => {
    find('.second button').focus();
    find('.second').remove();
    await settled();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('also where the panel itself had put the focus there, from another field', async () => {
    find('textarea').focus();
    await settled();
    find('.second button').focus();
    await settled();
    find('.second').remove();
    await settled();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('a screen that goes gives it to the heading of the next one, also when that comes later', async () => {
    find('a').focus();
    find('main').remove();
    await settled();
    const next = document.createElement('h1');
    next.tabIndex = -1;
    root.append(next);
    await settled();
    expect(document.activeElement).toBe(next);
  });

  it('what the person has left by themselves is left alone', async () => {
    find('.decision button').focus();
    find('.decision button').blur();
    await settled();
    find('.decision').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  it('a row of the settings gives it to the heading of its section', async () => {
    const page = new DOMParser().parseFromString(
      '<main class="options"><h1>Settings</h1><section><h2>Templates</h2><ul><li><button>Delete</button></li></ul></section></main>',
      'text/html',
    );
    root.replaceChildren(page.body);
    find('li button').focus();
    find('li').remove();
    await settled();
    expect(document.activeElement?.textContent).toBe('Templates');
  });
});
