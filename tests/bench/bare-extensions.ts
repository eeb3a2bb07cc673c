import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the bench keeps its own things. */
export const FOLDER = fileURLToPath(new URL('../../.cache/bench', import.meta.url));

/** What the product is measured beside. */
export const BARE = {
  /** L, the limit: a panel of HTML and CSS alone, and a worker of one line. */
  static: join(FOLDER, 'bare-static'),
  /** The same with 200 messages, made by a script of 27 lines. */
  vanilla: join(FOLDER, 'bare-vanilla'),
  /** The product, but in every page of MyCase one message to the worker: see `writeMessage`. */
  message: join(FOLDER, 'bare-message'),
} as const;

const MYCASE = 'https://*.mycase.com/*';
/** Awake whenever a tab moves, as the product's worker is. */
const WORKER = 'chrome.tabs.onUpdated.addListener(() => {});\n';

const STYLE = `body { margin: 0; display: flex; flex-direction: column; height: 100vh; font: 14px/1.4 system-ui, sans-serif }
header { padding: 10px 12px; border-bottom: 1px solid #ccc }
h1 { margin: 0; font-size: 16px }
#list { flex: 1; overflow: auto; padding: 12px }
.bubble { max-width: 80%; margin: 0 0 8px; padding: 8px 10px; border-radius: 10px; background: #eef }
form { padding: 10px 12px; border-top: 1px solid #ccc }
textarea { width: 100%; box-sizing: border-box }
`;

const page = (body: string, script: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Bare</title><link rel="stylesheet" href="style.css" /></head>
  <body>${body}${script}</body>
</html>
`;
const PANEL = `<header><h1>Doe v. Harbor Freight Lines</h1></header><div id="list"><p class="bubble">Could you send us the invoices?</p><p class="bubble">Yes, I have most of them.</p></div><form><textarea rows="2"></textarea></form>`;

const VANILLA = `const list = document.getElementById('list');
const words = ['Could you send us the invoices?', 'Yes, I have most of them.', 'OK'];
const field = document.querySelector('textarea');

function add(text, isOwn) {
  const bubble = document.createElement('p');
  bubble.className = isOwn ? 'bubble own' : 'bubble';
  bubble.textContent = text;
  list.append(bubble);
}

for (let i = 0; i < 200; i++) {
  add('Message ' + i + '. ' + words[i % words.length], i % 2 === 0);
}
list.scrollTop = list.scrollHeight;

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.ctrlKey) {
    return;
  }
  event.preventDefault();
  add(field.value, true);
  field.value = '';
  list.scrollTop = list.scrollHeight;
});

performance.mark('thread-ready');
`;

/** Writes them anew. */
export function writeBareExtensions(): void {
  write(BARE.static, {
    'panel.html': page(PANEL, ''),
    'empty.html': page('', ''),
    'style.css': STYLE,
    'worker.js': WORKER,
  });
  write(BARE.vanilla, {
    'panel.html': page(PANEL, '<script type="module" src="panel.js"></script>'),
    'panel.js': VANILLA,
    'style.css': STYLE,
    'worker.js': WORKER,
  });
}

/**
 * This build with one line for the script in every page. All else is the same: what the worker does at the same moment
 * costs the page too, on a computer with few cores, and is no script's doing.
 */
export function writeMessage(build: string): void {
  rmSync(BARE.message, { recursive: true, force: true });
  cpSync(build, BARE.message, { recursive: true });
  const seen = "{ type: 'pageSeen', args: { path: location.pathname, state: 'open' } }";
  writeFileSync(join(BARE.message, 'watch.js'), `chrome.runtime.sendMessage(${seen});\n`);
}

function write(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: [MYCASE],
  };
  const all = { ...files, 'manifest.json': JSON.stringify(manifest) };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
}
