import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWith, type Defect } from '../proof/seeded';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A mistake, and the test that must see it: its file, and how its title begins. */
export type Seeded = {
  says: string;
  file: string;
  title: string;
  /** What the test has to say of it: several defects stand in one build, and a test may see another one's. */
  line: RegExp;
  /** How the title of a test begins on whose findings that one rests: it runs too. */
  after?: string;
  /** What it is in the sources, or in the manifest of what was built. */
  changes?: Defect['changes'];
  manifest?: Record<string, unknown>;
  /** A build of its own: what it breaks would keep other tests from their own defect. */
  alone?: true;
};

const SECURITY = 'tests/security/';

export const DEFECTS: readonly Seeded[] = [
  {
    says: 'a message is not asked where it comes from',
    file: `${SECURITY}doors.test.ts`,
    title: 'every door is shut',
    line: /: calls: expected \[ '\{"type":"wake"/,
    changes: [
      {
        file: 'src/messaging/server.ts',
        from: 'const calls = findOwnCalls(from);',
        to: 'const calls = findOwnCalls(from) ?? (/^(page|openPanel)/.test(message.type) ? undefined : /./);',
      },
    ],
  },
  {
    says: 'calls to Hona follow redirects',
    file: `${SECURITY}doors.test.ts`,
    title: 'the token goes to Hona’s host alone',
    line: /expected \[ '[A-Z]+ api\.hona\.com\/elsewhere'/,
    changes: [{ file: 'src/hona/api.ts', from: "redirect: 'error',", to: "redirect: 'follow'," }],
  },
  {
    says: 'calls to Hona take cookies along',
    file: `${SECURITY}doors.test.ts`,
    title: 'T12: Hona’s cookies',
    line: /expected \[ '[A-Z]+ with session=canary-cookie'/,
    changes: [{ file: 'src/hona/api.ts', from: "credentials: 'omit',", to: "credentials: 'include'," }],
  },
  {
    says: 'the token stands in storage.local too',
    file: `${SECURITY}at-rest.test.ts`,
    title: 'no message, draft, reason',
    line: /Local Extension Settings/,
    changes: [
      {
        file: 'src/store/secrets.ts',
        from: "  const sealed = await seal(store.keys, nameOf('connection'), connection);\n  const sealedToken",
        to: "  if (token) await chrome.storage.local.set({ token });\n  const sealed = await seal(store.keys, nameOf('connection'), connection);\n  const sealedToken",
      },
    ],
  },
  {
    says: 'the text of each message is written to the console',
    file: `${SECURITY}at-rest.test.ts`,
    title: 'T21, T8: nor in a console',
    line: /expected \[ 'message[0-9a-f]{32}'/,
    changes: [
      {
        file: 'src/background/queue.ts',
        from: '  const text = normaliseText(typed);\n',
        to: "  const text = normaliseText(typed);\n  console.info('queued', text);\n",
      },
    ],
  },
  {
    says: 'a click that a script made opens the panel',
    file: `${SECURITY}hostile-page.test.ts`,
    title: 'T6: no script presses the button',
    line: /panels that a script opened: expected 1 to be/,
    changes: [{ file: 'src/mycase/launcher.ts', from: 'if (event.isTrusted) onPress();', to: 'onPress();' }],
  },
  {
    says: 'an expression has a repetition within a repetition',
    file: `${SECURITY}regexes.test.ts`,
    title: 'T17: no regular expression',
    line: /\/\^\(\?:\(\?:\[[^\]]+\]\+\)\*.*: length\^/,
    changes: [
      {
        file: 'src/domain/csv.ts',
        from: '(?:[\\s"\'`\\p{C}]*[=',
        to: '(?:(?:[\\s"\'`\\p{C}]+)*[=',
      },
    ],
  },
  {
    says: 'a formula in an export has no apostrophe',
    file: 'tests/e2e/export.test.ts',
    title: 'the CSV holds the same',
    line: /, '=Bring/,
    after: 'the JSON holds each post',
    changes: [{ file: 'src/domain/export/to-csv.ts', from: 'AT_BEGIN.test(inside) ?', to: 'false ?' }],
  },
  {
    says: 'the text of a message is taken for markup',
    file: `${SECURITY}hostile-strings.test.ts`,
    title: 'T1, T2: ',
    line: /TrustedHTML/,
    alone: true,
    changes: [
      {
        file: 'src/panel/thread/Message.tsx',
        from: '<p class="text">{shown}</p>',
        to: '<p class="text"><bdi dangerouslySetInnerHTML={{ __html: text }} /></p>',
      },
    ],
  },
  {
    says: 'files of the extension are open to pages',
    file: `${SECURITY}doors.test.ts`,
    title: 'every door is shut',
    line: /: files: expected \[ '[^']+ by (fetch|frame|script|img|link)'/,
    manifest: { web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }] },
  },
  {
    says: 'content scripts run in frames',
    file: `${SECURITY}hostile-page.test.ts`,
    title: 'T23: other cases in frames',
    line: /expected \[ '[0-9A-F]{32}'.*to deeply equal \[ 'top' \]/,
    manifest: {
      content_scripts: [
        {
          matches: ['https://*.mycase.com/*'],
          js: ['watch.js'],
          run_at: 'document_start',
          all_frames: true,
        },
      ],
    },
  },
];

/** Defects that can stand in one build, each seen by a test of its own; and the folder of that build. */
export type SeededBuild = { name: string; defects: readonly Seeded[]; make(): string };

export const BUILDS: readonly SeededBuild[] = [
  fromSources(
    'attacks',
    DEFECTS.filter(({ changes, alone }) => changes && !alone),
  ),
  ...DEFECTS.filter(({ alone }) => alone).map((one) => fromSources('attacks-markup', [one])),
  fromManifest(
    'attacks-manifest',
    DEFECTS.filter(({ manifest }) => manifest),
  ),
];

function fromSources(name: string, defects: readonly Seeded[]): SeededBuild {
  const changes = defects.flatMap((one) => one.changes ?? []);
  return { name, defects, make: () => buildWith({ name, says: name, changes }) };
}

function fromManifest(name: string, defects: readonly Seeded[]): SeededBuild {
  return {
    name,
    defects,
    make() {
      const folder = join(ROOT, '.cache/seeded', name, 'chrome-mv3');
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(ROOT, '.output/chrome-mv3'), folder, { recursive: true });
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
      for (const one of defects) Object.assign(manifest, one.manifest);
      writeFileSync(file, JSON.stringify(manifest));
      return folder;
    },
  };
}
