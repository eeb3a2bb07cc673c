import { es } from './es';
import { speak, spoken } from './spoken';
import { words } from './words';

// Loading it, before the first render, is all that is asked of it: what would hand over the words, or do this, would stand
// in every panel's first look, the English one too.
speak(es);
spoken('words', words);
document.documentElement.lang = 'es';
