import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withAges } from './section';

/** `npx jiti tests/proof/overview.ts`: the overview of docs/proof.md anew, after the product changed; no section is touched. */
const FILE = fileURLToPath(new URL('../../docs/proof.md', import.meta.url));
writeFileSync(FILE, withAges(readFileSync(FILE, 'utf8')));
