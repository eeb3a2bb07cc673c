/** Name of the button's host element; readers skip it. */
export const LAUNCHER_TAG = 'hona-panel-launcher';

const STYLE = `:host{display:inline-block;margin:4px 0}
button{font:13px system-ui,sans-serif;padding:4px 10px;border:1px solid GrayText;border-radius:6px;background:Canvas;color:CanvasText;cursor:pointer}
button:focus-visible{outline:2px solid;outline-offset:2px}`;

/**
 * Puts the one "Open Hona panel" button right after the case header, or takes it away where there is none.
 * May be called any number of times: MyCase may have drawn the header anew.
 * @param onPress runs inside the press itself, so that the browser still counts it as the person's own
 */
export function placeLauncher(root: Document, header: Element | null, onPress: () => void): void {
  const [present, ...others] = root.querySelectorAll(LAUNCHER_TAG);
  for (const other of others) other.remove();
  if (!header) present?.remove();
  else if (!present || present.previousElementSibling !== header)
    header.after(present ?? createLauncher(root, onPress));
}

function createLauncher(root: Document, onPress: () => void): Element {
  const host = root.createElement(LAUNCHER_TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const button = root.createElement('button');
  button.type = 'button';
  button.textContent = 'Open Hona panel';
  button.addEventListener('click', (event) => {
    // The press is ours alone: MyCase's header may have its own meaning for a click.
    event.stopPropagation();
    onPress();
  });
  shadow.append(button);
  return host;
}
