import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/background/start';

// A classic worker is bundled on its own; as a module it would share chunks with the panel, which then parses
// at its first open what only the worker needs.
export default defineBackground(startBackground);
