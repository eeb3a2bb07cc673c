import { until } from '../browser/until';
import type { Firefox } from './launch';

// What a person does with Firefox's own window: its questions, its keys, its menus.

const EVENTS = `ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs').event`;

/** Presses Yes or No in the question that Firefox asks about a permission, once it asks. */
export async function answerQuestion({ inBrowser }: Firefox, answer: 'yes' | 'no'): Promise<void> {
  const button = answer === 'yes' ? 'button' : 'secondaryButton';
  await until('Firefox asks', () =>
    inBrowser(`(() => {
      const { panel } = PopupNotifications;
      if (panel.state !== 'open' || panel.firstElementChild?.id !== 'addon-webext-permissions-notification') return false;
      panel.firstElementChild.${button}.click();
      return true;
    })()`),
  );
}

/** Presses the keys that Firefox has for the extension's icon, in its window, and answers with their names. */
export function pressShortcut({ inBrowser }: Firefox): Promise<string> {
  return inBrowser<string>(`(() => {
    const own = document.querySelector('keyset[id^="ext-keyset-id-hona"] > key');
    const letter = own.getAttribute('key');
    const held = own.getAttribute('modifiers').split(',').map((name) => ({
      accel: Services.appinfo.OS === 'Darwin' ? ['Meta', 'MetaLeft', 224] : ['Control', 'ControlLeft', 17],
      alt: ['Alt', 'AltLeft', 18],
      shift: ['Shift', 'ShiftLeft', 16],
    })[name]);
    const make = ([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode });
    const keys = [...held, [letter, 'Key' + letter, letter.charCodeAt(0)]].map(make);
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window);
    keys.forEach((key) => keyboard.keydown(key));
    keys.reverse().forEach((key) => keyboard.keyup(key));
    return keys.reverse().map((key) => key.key).join('+');
  })()`);
}

/** Chooses from the menu that the right mouse button opens on the page in front. */
export async function chooseInPageMenu({ inBrowser }: Firefox, label: string): Promise<void> {
  const menu = `document.getElementById('contentAreaContextMenu')`;
  const item = `[...${menu}.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)})`;
  await inBrowser(`(() => {
    const { x, y, width } = gBrowser.selectedBrowser.getBoundingClientRect();
    for (const type of ['mousedown', 'contextmenu', 'mouseup'])
      ${EVENTS}.synthesizeMouseAtPoint(x + width / 2, y + 40, { type, button: 2, clickCount: 1 }, window);
    return true;
  })()`);
  await until(`the menu offers "${label}"`, () => inBrowser(`${menu}.state === 'open' && Boolean(${item})`));
  await inBrowser(`(${menu}.activateItem(${item}), true)`);
}

export function isSidebarOpen({ inBrowser }: Firefox): Promise<boolean> {
  return inBrowser(`SidebarController.isOpen`);
}
