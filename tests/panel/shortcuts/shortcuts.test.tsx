import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { TABS } from '../../../src/panel/project/Tabs';
import { listShortcuts } from '../../../src/panel/shortcuts/list-shortcuts';
import { ShortcutsDialog } from '../../../src/panel/shortcuts/ShortcutsDialog';
import { watchShortcuts } from '../../../src/panel/shortcuts/watch-shortcuts';
import { initialState, panelStore } from '../../../src/panel/store';
import { ambient } from '../samples';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn(async () => ({ ok: true, value: null })) }));

const dialog = () => panelStore.getState().dialog;
const settings = { ...ambient().settings, singleKeys: true };
watchShortcuts(document);

beforeEach(() => panelStore.setState({ ...initialState, ambient: { ...ambient(), settings } }, true));
afterEach(cleanup);

function Screen() {
  return (
    <>
      <button type="button" class="open-search">
        Search
      </button>
      <button type="button" role="tab" onClick={() => panelStore.setState({ tab: 'messages' })}>
        Messages
      </button>
      <button type="button" role="tab" onClick={() => panelStore.setState({ tab: 'details' })}>
        Details
      </button>
      <div role="menu" tabIndex={-1} />
      <form class="composer">
        <textarea aria-label="Message" />
      </form>
    </>
  );
}
const on = (role: string, name?: string) => screen.getByRole(role, name ? { name } : {});

describe('the keys that stand alone', () => {
  it('product §8: "?" opens the sheet, outside text fields', () => {
    render(<Screen />);
    fireEvent.keyDown(on('textbox', 'Message'), { key: '?' });
    expect(dialog()).toBeNull();
    fireEvent.keyDown(on('tab', 'Details'), { key: '?' });
    expect(dialog()).toBe('shortcuts');
  });

  it.each(['?', 'm', 't', 'u', '1', '2'])('"%s" is a letter in a text field and in a menu', (key) => {
    render(<Screen />);
    for (const place of [on('textbox', 'Message'), on('menu')])
      expect(fireEvent.keyDown(place, { key })).toBe(true);
    expect([dialog(), panelStore.getState().tab]).toEqual([null, 'messages']);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('with %s it is the browser’s', (held) => {
    render(<Screen />);
    for (const key of ['?', '2', 'u']) fireEvent.keyDown(document.body, { key, [held]: true });
    expect([dialog(), panelStore.getState().tab]).toEqual([null, 'messages']);
  });

  it('goes to a tab by its number, and puts the focus there', () => {
    render(<Screen />);
    fireEvent.keyDown(document.body, { key: '2' });
    expect(panelStore.getState().tab).toBe('details');
    expect(document.activeElement).toBe(on('tab', 'Details'));
    expect(fireEvent.keyDown(document.body, { key: '7' })).toBe(true);
  });

  it('"m" writes, from any tab; "t" opens the templates', async () => {
    render(<Screen />);
    panelStore.setState({ tab: 'details' });
    fireEvent.keyDown(document.body, { key: 'm' });
    // In the same moment: the letter after it must not be lost, or taken for another key.
    expect(document.activeElement).toBe(on('textbox', 'Message'));
    expect(panelStore.getState().tab).toBe('messages');
    on('textbox', 'Message').blur();
    fireEvent.keyDown(document.body, { key: 't' });
    await vi.waitFor(() => expect(dialog()).toBe('templates'));
  });

  it('do nothing behind a dialog, nor where there is no case', () => {
    render(<dialog open>Sure?</dialog>);
    expect(fireEvent.keyDown(document.body, { key: 'u' })).toBe(true);
    cleanup();
    for (const key of ['m', 't', '/', '1']) expect(fireEvent.keyDown(document.body, { key })).toBe(true);
  });

  it('WCAG 2.1.4: can be switched off, and on again in the sheet', () => {
    panelStore.setState({ ambient: { ...ambient(), settings: { ...settings, singleKeys: false } } });
    render(<Screen />);
    for (const key of ['?', 'm', 't', 'u', '/', '2']) fireEvent.keyDown(document.body, { key });
    expect([dialog(), panelStore.getState().tab]).toEqual([null, 'messages']);
    cleanup();

    render(<ShortcutsDialog />);
    expect(screen.queryByText('?')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /without Ctrl/ }));
    expect(call).toHaveBeenCalledWith('saveSettings', { singleKeys: true });
  });
});

describe('the sheet', () => {
  const keysOf = (...how: Parameters<typeof listShortcuts>) =>
    listShortcuts(...how).flatMap(({ shortcuts }) =>
      shortcuts.map(({ keys }) => keys.map((k) => k.join('+'))),
    );

  it('writes the keys as this computer does', () => {
    expect(keysOf(false, false, true).flat()).toEqual(expect.arrayContaining(['Ctrl+Enter', 'Ctrl+Z', '?']));
    expect(keysOf(true, false, true).flat()).toEqual(expect.arrayContaining(['⌘+Enter', '⌘+⇧+Y']));
    expect(keysOf(true, false, true).flat().join()).not.toContain('Ctrl');
  });

  it('names the keys that open the panel as the manifest gives them: in Firefox on Linux with Alt', () => {
    expect(keysOf(false, false, true)[0]).toEqual(['Ctrl+Shift+Y']);
    expect(keysOf(false, false, true, true)[0]).toEqual(['Alt+Shift+Y']);
  });

  it('lists a number for every tab that there is', () => {
    expect(keysOf(false, false, true)).toContainEqual(TABS.map((_, at) => `${at + 1}`));
    expect(TABS).toHaveLength(4);
  });

  it('says what Enter does by the setting', () => {
    expect(keysOf(false, true, true)).toContainEqual(['Enter', 'Ctrl+Enter']);
    expect(keysOf(false, true, true)).toContainEqual(['Shift+Enter']);
  });
});
