import type { CheckInput, FindingDetail } from './check';
import { findOpenLines, type Tells } from './client-lines';
import { fold, wordsOf } from './fold';
import { remember } from './remember';

/** "You have the wrong number on the form" is about a form. */
const HERE = '(?! (?:on|in|listed|for (?:my|the|his|her|our)))';
const AQUI = '(?! (?:en|al|del?))';
const START = '(?:^|[.!,;:¡] ?)';
const YOU =
  '\\b(?:you|u|you guys|youve|you all)(?: must| have| got| reached| texted| are texting| are writing){1,3}';
/** A name, where the client's is to be looked for. */
const NAME = '(?:@@)\\b';

const PATTERNS = [
  `${YOU} (?:the |a )?wrong (?:number|person|phone|guy|lady|one)\\b${HERE}`,
  `${START}(?:(?:hi|hello|sorry|i think|no|hey)[ ,]+)?(?:(?:this|it|that) is |its |thats )?(?:the |a )?wrong (?:number|person)\\b${HERE}`,
  `${START}(?:no )?(?:im|i am) not ${NAME}`,
  `\\b(?:this is not|this isnt|its not) ${NAME}(?! (?:fault|case|turn|car|son|daughter))`,
  '\\bthis (?:is not|isnt) (?!my |the |his |her |our )[a-z]+s (?:phone|number|cell)\\b',
  `\\b(?:no one|nobody|theres no|there is no|no)(?: one| body| person)?(?: here)?(?: (?:by|with|of))? (?:that name|the name)\\b`,
  `\\b(?:dont|do not) know (?:any(?:one (?:named|called))? |who )?${NAME}`,
  `\\bwho is ${NAME}`,
  `\\b${NAME} (?:no longer has|doesnt have|does not have|doesnt use|no longer uses) this (?:number|phone)`,
  `\\bthis (?:number|phone)(?: no longer| doesnt| does not)? belongs? to (?:someone|somebody|another|a different)`,
  '\\bthis is no longer [a-z]+ (?:phone|number|cell)\\b',
  '\\b(?:just|recently) got this (?:number|phone number)\\b',
  `${START}(?:(?:hola|perdon|disculpe|creo que|no)[ ,]+)?(?:(?:este|ese) es |es (?:un )?|tiene (?:el |un )?|tienen (?:el |un )?|marco (?:al |el |un )?)?(?:el |al )?numero equivocado\\b${AQUI}`,
  `\\bse (?:ha |han )?equivoc(?:o|aron|ado) de (?:numero|persona|telefono)\\b`,
  `${START}(?:tienen? (?:a )?(?:la )?)?persona equivocada\\b${AQUI}`,
  `\\bno soy (?:${NAME}|(?:la persona|quien) que (?:usted |ustedes )?buscan?)`,
  `\\baqui no (?:hay|vive|esta|trabaja) (?:nadie|ningun[ao]?|${NAME})`,
  `\\bno conozco a (?:${NAME}|ningun)`,
  `\\bquien es ${NAME}`,
  '\\beste (?:ya )?no es (?:su |el )?(?:numero|telefono|celular) de (?!mi |la |el |los |su )[a-z]',
];

/** Where there is no name to look for, nothing is the client's. */
const NOBODY = '(?!)';

/**
 * True where a client's message says that somebody else has this number, English or Spanish.
 * @param name the client's, to know "I am not Maria" from "I am not sure"
 */
export function makeWrongNumber(name: string): Tells {
  const names = wordsOf(fold(name)).filter((word) => word.length > 2);
  const pattern = new RegExp(PATTERNS.join('|').replaceAll('@@', names.join('|') || NOBODY), 'u');
  return (text) => pattern.test(fold(text));
}

export const never = () => false;

let last: { name: string; tells: Tells } | null = null;

/** For one client after the other. */
export function findTells(name: string): Tells {
  if (last?.name !== name) last = { name, tells: remember(makeWrongNumber(name)) };
  return last.tells;
}

/** No client's name or text stays in memory. */
export function forgetTells(): void {
  last = null;
}

/** The client said "wrong number", until staff recorded what they did (product §6). Detail: see `findOpenLines`. */
export const checkWrongNumber = (
  input: Pick<CheckInput, 'log' | 'otherLogs' | 'stops' | 'client'>,
): FindingDetail | null =>
  findOpenLines(input, 'wrong-number', findTells(input.client?.contact.name ?? ''), never);
