/** Name of the button's host element; readers skip it. */
export const LAUNCHER_TAG = 'hona-panel-launcher';

/**
 * One sheet for the button's own tree and for the page around it. In the page `:host` means nothing, and the last
 * rule keeps a heading from filling its line: the button belongs beside the name. MyCase's own classes still win.
 * Colours follow the scheme that the page itself shows: dark only where MyCase is dark.
 */
const STYLE = `:host button{font:500 12px system-ui;min-height:24px;margin-left:8px;padding:3px 10px;vertical-align:middle;border:1px solid light-dark(#c9d3e6,#456);border-radius:6px;background:light-dark(#fff,#123);color:light-dark(#1f5fd1,#acf)}
:host :focus-visible{outline:2px solid}
:is(h1,h2):has(+${LAUNCHER_TAG}){display:inline-block;vertical-align:middle}`;
let sheet: CSSStyleSheet | undefined;
/** The one that this script made: another's is the page's own doing, or was left by an older copy of the extension. */
let own: Element | undefined;

/** What the button says, and in which language: the page around it is in English. */
export type Label = { name?: string; language?: string };

/**
 * Puts the one button right after the case header, or takes it away where there is none.
 * May be called any number of times: MyCase may have drawn the header anew.
 * @param onPress runs inside the press itself, so that the browser still counts it as the person's own
 */
export function placeLauncher(
  root: Document,
  header: Element | false | undefined,
  label: Label,
  onPress: () => void,
): void {
  if (!header) own = undefined;
  for (const present of root.querySelectorAll(LAUNCHER_TAG)) if (present !== own) present.remove();
  if (!header) return;
  own ??= createLauncher(root, onPress);
  const button = own.shadowRoot?.lastChild as HTMLElement;
  button.textContent = label.name ?? '';
  button.lang = label.language ?? '';
  if (own.previousElementSibling !== header) header.after(own);
}

function createLauncher(root: Document, onPress: () => void): Element {
  const host = root.createElement(LAUNCHER_TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets.push(sheet);
  }
  shadow.adoptedStyleSheets.push(sheet);
  const button = root.createElement('button');
  button.type = 'button';
  button.addEventListener('click', (event) => {
    // The press is ours alone: MyCase's header may have its own meaning for a click.
    event.stopPropagation();
    // A click that a script made is nobody's press.
    if (event.isTrusted) onPress();
  });
  shadow.append(button);
  return host;
}
