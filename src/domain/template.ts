export type Language = 'en' | 'es';

/** A text to begin with. At least one of its languages has a text. */
export type Template = {
  id: string;
  name: string;
  texts: { [L in Language]: string | null };
  /** Written here, or brought in with the firm's by import (or policy): the firm's are replaced as a whole. */
  owner: 'own' | 'firm';
};
