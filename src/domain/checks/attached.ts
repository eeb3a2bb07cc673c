import type { Check } from './check';
import { cut, fold } from './fold';

const NOUN =
  '(?:form|document|file|letter|pdf|photo|picture|agreement|release|contract|copy|draft|declaration|notice|invoice|map|list|papers?|statement|order|petition|motion|receipt)s?';
const SAYS = new RegExp(
  [
    `\\b(?:see|find|review|sign|read|open|check|complete|print)(?: the)? attach(?:ed|ments?)\\b`,
    `\\b(?:is|are|have|ive|weve) (?:also |now )?attached\\b(?! (?:to|by|from)\\b)`,
    `\\b(?:im|i am|we are|were) attaching\\b`,
    `\\battached(?: is| are| you| please| find| here|:)`,
    `\\b(?:the|this|these|your|an?) attached ${NOUN}\\b`,
    `\\bi attached (?:the|a|an|your|it|them|my|our|two|some)\\b`,
    `\\b(?:in|see|open) (?:the|this) attachments?\\b`,
    `\\b(?:le|les|te|se|va|van) (?:adjunt|anex)(?:o|a|os|as|amos)\\b`,
    `\\badjunt(?:o|a|os|as|amos) (?:encontrara|el|la|los|las|una?|copia|le|esta|estan|va)\\b`,
    `\\b(?:archivo|documento|carta|forma|formulario|copia|foto|contrato|hoja|papel)(?:s|es)? (?:adjunt|anex)[oa]s?\\b`,
    `\\b(?:estoy|estamos) (?:adjuntando|anexando)\\b`,
  ].join('|'),
);
/** There is something elsewhere, and the sentence says where. */
const ELSEWHERE =
  /\b(?:e-?mail(?:ed|s)?|mail(?:ed)?|portal|correo|mycase|yesterday|ayer|envelope|sobre|door|puerta|garage|house)\b|https?:/;
/** Offices whose holders are "adjunto". */
const OFFICE =
  /\b(?:fiscal|juez|jueza|director|directora|profesor|procurador|abogado|secretario)(?:es)? adjunt/;

/** "Attached", with nothing attached: the API takes no file (M-ATTACH). Detail: `words`. */
export const checkAttached: Check = ({ text }) => {
  for (const sentence of fold(text).split(/[!?\n]|\.\s/)) {
    const [words] = SAYS.exec(sentence) ?? [];
    if (words && !ELSEWHERE.test(sentence) && !OFFICE.test(sentence)) return { words: cut(words, 60) };
  }
  return null;
};
