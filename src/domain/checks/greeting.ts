import type { Check } from './check';
import { fold, wordsOf } from './fold';
import { isGivenName, isSameName } from './names';

const HELLO =
  /^(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hola|buen[oa]?s? (?:d[ií]as?|tardes?|noches?)|estimad[oa]|querid[oa]|apreciad[oa]|saludos)(?!\p{L})(?: (?:there|again|de nuevo)(?!\p{L}))?[\s,!.¡]*){1,2}/iu;
const TITLE =
  /^(?:dra?|prof|rev|lic|mr|mrs|ms|miss|mx|sr|sra|srta|señor|señora|señorita|don|doña|jr|ii|iii)$/i;
const PARTICLES = new Set('de la las los del da dos van von der den st san'.split(' '));
const AND = new Set(['and', 'y', 'e', '&']);
/** What follows a greeting and is nobody's name. */
const NO_NAMES = new Set(
  'all everyone everybody team folks guys friend friends family there again sir madam maam counselor client cliente clientes amigo amiga amigos todos todas senores familia monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo january february march june july august september october november december just this that we you your i im its it is the a an our my please thanks thank hope how what when where why who can could would will did do does are as per to for in on at from with by if so and but yes no ok okay sorry quick good great happy congratulations congrats reminder update news still any not now today tomorrow tonight regarding re le les su sus un una el los para por favor gracias si espero como que cuando donde puede puedo quiero solo ya hoy manana esta este estamos soy le aqui buenas buenos tenemos necesitamos llamenos recuerde'.split(
    ' ',
  ),
);
/** At the very beginning: somebody of whom the client is told. */
const EXPERT = /^(?:dra?|prof)\b/i;
/** Behind the writer's own name: "Hi, Dana here", "Hello Dana with Smith Law". */
const WRITER = new Set('here from with at speaking calling aqui is'.split(' '));
/** "Rosa, our assistant, will call": about somebody, not to somebody. */
const ABOUT =
  /^[\s,]*(?:(?:who|whom|whose|quien|que)\s|(?:the|your|our|my|his|her|an?|el|la|su|mi|nuestr[oa]|una?)\s(?:\S{1,30}\s){0,3}\S{1,30},)/iu;
const LINE = 160;

type Called = { people: string[][]; titled: boolean; as: string };

/**
 * The text begins with another name than the client's: first, last or short ones count, in English and Spanish,
 * whatever accents and case. Nothing where no name is sure to be one. Detail: `name` as it stands.
 */
export const checkGreeting: Check = ({ text, client }) => {
  if (!client || client.contact.type === 'Company') return null;
  const called = findCalled(text);
  const own = wordsOf(fold(client.contact.name));
  if (!called || own.length === 0 || isLatin(called.as) !== isLatin(client.contact.name)) return null;
  const isClient = (person: string[]) =>
    person.every(
      (word, i) => own.some((one) => isSameName(word, one)) || (i > 0 && !called.titled && isGivenName(word)),
    );
  return called.people.some(isClient) ? null : { name: called.as };
};

/** Whom the first line greets; null where it greets nobody by name. */
function findCalled(text: string): Called | null {
  const line = text.trimStart().slice(0, LINE).split('\n', 1)[0] ?? '';
  const [hello = ''] = HELLO.exec(line.replace(/^[^\p{L}]+/u, '')) ?? [];
  const rest = line.replace(/^[^\p{L}]+/u, '').slice(hello.length);
  const words = rest.split(/\s+/);
  const people: string[][] = [[]];
  const as: string[] = [];
  let titled = false;
  let end = '';
  let behind = '';
  for (const [i, word] of words.entries()) {
    const core = word.replace(/^[¡¿"“(]+|[^\p{L}\p{N}]+$/gu, '');
    const folded = fold(core);
    const mark = word.slice(word.lastIndexOf(core) + core.length).replace(/^\.(?=.)/, '');
    if (TITLE.test(core) && mark !== ',') titled = true;
    else if (AND.has(folded || word)) people.push([]);
    else if (PARTICLES.has(folded) && (titled || as.length > 0)) behind = folded;
    else if (folded.length === 1) behind = '';
    else if (isName(core, folded, mark !== '')) {
      people.at(-1)?.push(...wordsOf(folded));
      as.push(core);
      behind = '';
    } else {
      if (PARTICLES.has(behind) || WRITER.has(folded)) return null;
      break;
    }
    if (mark && !TITLE.test(core) && !(folded.length === 1 && mark === '.')) {
      end = mark;
      behind = words.slice(i + 1).join(' ');
      break;
    }
  }
  const named = people.filter((person) => person.length > 0);
  if (named.length === 0) return null;
  const isEnd = end !== '' || as.join(' ').length === rest.trim().length;
  // "Good morning, Unfortunately": without a greeting right before it, only what is known to be a name.
  const isSure = titled || named.every(([first = '']) => isGivenName(first));
  if (hello === '' && !(isSure && /^[,:!–—]/.test(end) && isTo(behind) && !EXPERT.test(rest))) return null;
  if (/[.!]/.test(hello) && !(isSure && isEnd)) return null;
  if (hello.includes(',') && !isEnd && !titled) return null;
  return { people: named, titled, as: as.join(' ') };
}

function isName(core: string, folded: string, isStop: boolean): boolean {
  if (core === '' || NO_NAMES.has(folded) || /\p{N}/u.test(core)) return false;
  if (isGivenName(folded)) return true;
  if (!/^\p{Lu}|^\p{Lo}/u.test(core)) return false;
  if (isStop) return true;
  const isLoud = core.length > 1 && core === core.toUpperCase() && !/^\p{Lo}/u.test(core);
  return !isLoud && !(folded.length > 5 && folded.endsWith('ing'));
}

/** What follows the name does not tell who that is, and names nobody else. */
function isTo(behind: string): boolean {
  const [next = ''] = behind.split(/[\s,]+/);
  return !ABOUT.test(behind) && !(/^\p{Lu}/u.test(next) && isGivenName(fold(next)));
}

const isLatin = (name: string) => /\p{Script=Latin}/u.test(name);
