import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take the longest, in that order: begun last, they would keep the others' browsers waiting. */
const LONGEST = [
  'faults/faults.test.ts',
  'wire/wire-h2.test.ts',
  'wire/wire-http-1.1.test.ts',
  'e2e/screens-later.test.ts',
  'e2e/screens-messages.test.ts',
  'e2e/reading-refresh.test.ts',
  'e2e/screens.test.ts',
  'e2e/moves-matrix.test.ts',
  'e2e/languages.test.ts',
  'e2e/skins.test.ts',
  'e2e/store.test.ts',
  'e2e/moves-tabs.test.ts',
  'e2e/outcomes.test.ts',
  'e2e/send-once.test.ts',
  'e2e/bad-input.test.ts',
  'security/doors.test.ts',
  'e2e/reading-whose.test.ts',
  'e2e/update.test.ts',
  'security/hostile-page.test.ts',
  'e2e/connecting.test.ts',
  'e2e/by-keyboard.test.ts',
  'e2e/first-run.test.ts',
  'e2e/mapping.test.ts',
];

/** The same order on every machine, also where no earlier run has said how long each file takes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(`/tests/${name}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
