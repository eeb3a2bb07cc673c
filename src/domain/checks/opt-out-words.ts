import { fold, wordsOf } from './fold';

/** Alone, or with nothing but courtesy around it. */
const STOP = new Set(
  'stop stopall unsubscribe revoke optout alto pare paren parele parenle basta desuscribir'.split(' '),
);
/** As the whole message only: in a sentence clients cancel appointments, quit jobs and end marriages. */
const STOP_ALONE = new Set('cancel end quit cancelar baja'.split(' '));
const GO = new Set('start unstop resume subscribe iniciar comenzar empezar reanudar'.split(' '));
const COURTESY = new Set(
  'please pls plz thanks thank you ty now just ok okay all it this yes i said enough hi hello sorry already again por favor gracias ya hola si'.split(
    ' ',
  ),
);

/** Where a request begins: at the start of a clause, after one name, or after a word that asks. */
const ASK =
  '(?:^(?!(?:he|she|they|it|ex|i|we|bus|dont|never|cant|wont) )(?:[a-z]+ )?|[.!?,;:()-] ?|\\b(?:please|pls|plz|just|you|u|guys|now|ok|okay|hey|then|so|(?:told|asked|want|wish|like|you|u|guys) to|(?:you|u) (?:need|have) to) )(?:please |just |kindly |all )?';
const PIDO =
  '(?:^(?:(?!(?:no|que|ella|el) )[a-z]+ )?|[.!?,;:()-] ?|\\b(?:y|favor|favor de|ahora|(?:quiero|pido|ruego|solicito|deseo|necesito|prefiero|favor de) que) )(?:ya )?';
const THING =
  '(?:texts?|text messages?|messages?|messaging|texting|msgs?|sms|notifications|reminders|alerts)\\b';
const COSA = '(?:mensajes?|textos?|sms|mensajitos)\\b';
/** Somebody else's texts, and texts as evidence, are the client's matter. */
const OURS = '(?! from (?!you|u |this|your)| to (?!me|us|this|my)| in | as | used| shown)';
const NUESTROS = '(?! de (?:el|ella|ellos|mi|mis|ese|esa|otr)| en | a (?!mi (?:num|tel|cel)|este ))';
/** "Don't text me at work" asks for another hour, not for silence. */
const ALWAYS = `(?! (?:the|my|an?) (?!${THING}))(?! (?:at (?:work|night|\\d)|after|before|whil|when|during|until|till|on (?:my|mon|tue|wed|thu|fri|sat|sun)|about|between|so (?:early|late|soon)|this (?:early|late)|in |that|if|unless|because|since))`;
const SIEMPRE =
  '(?! (?:a (?:la|las|esta|esa)|al|en |durante|despues|antes|cuando|mientras|por (?:la|correo)|tan|hasta|de (?:noche|dia)|si|porque|los?|el|la)\\b)';
const ME = '(?:me|us|this (?:number|phone)|my (?:phone|number|cell))\\b';
const END = '(?=$|[.!?,;)])';
const FIN = '(?: por favor)?(?=$|[.!?,;)])';

const ASKS = [
  `${ASK}(?:stop|quit|cease) (?:text|messag|contact|writ|bother|spamm|harass|call|email|txt|msg)ing(?: (?:to )?${ME}|(?: please| now| already| anymore| any more| again){0,3}${END})`,
  `${ASK}(?:stop|quit|cease) (?:with )?(?:the|these|those|all|all the|all these|your|any|my) (?:automated |automatic |constant )?${THING}${OURS}`,
  `${ASK}(?:stop|quit|cease) ${THING}${END}`,
  `${ASK}(?:stop|quit|cease|no more|discontinue) (?:send|gett|receiv)ing(?: me| us)?(?: (?:(?:the|these|those|this|all|any|more|so many|all these|your) )?(?:${THING}|stuff|things|updates)${OURS}|(?: these| those| this| anymore| any more)?${END})`,
  `${ASK}(?:cancel|end|discontinue) (?:(?:the|these|all|my|your|any) )?${THING}${OURS}`,
  `\\b(?:(?:told|asked|want|need|begging) (?:you|u)(?: guys)? to|(?:you|u) (?:need|have) to|you must)(?: please)? stop${END}`,
  `(?<!\\b(?:you|u|they|he|she|i|we|who|people|if|why|said|says) )\\b(?:do not|dont|never|no longer) (?:ever )?(?:call (?:or|and) )?(?:text|message|msg|txt|contact|write|sms)(?: (?:to )?${ME}${ALWAYS}|(?: anymore| any more)?${END})`,
  `(?<!\\b(?:you|u|they|he|she|i|we|who|people|if|why|said|says) )\\b(?:do not|dont|never) send (?:(?:me|us) )?(?:(?:any more|any|more|these) )?${THING}${OURS}`,
  `(?<!\\b(?:they|he|she) )\\b(?:do not|dont|no longer|never) (?:want|wish) (?:for )?(?:to (?:get|receive|have|see|keep getting) (?:the )?)?(?:any ?more |more |any |these |those |your |all )?(?:of )?(?:these |those |your )?${THING}${OURS}`,
  '(?<!\\b(?:they|he|she) )\\b(?:do not|dont|no longer|never) (?:want|wish|like) (?:to be (?:texted|contacted|messaged)|you to (?:text|message|contact) (?:me|us)|to hear from (?:you|u))\\b(?! (?:at work|after|before|by (?:him|her|them|my|the)))',
  `${ASK}no more ${THING}${OURS}`,
  `${ASK}leave me alone\\b`,
  `${ASK}remove me(?: please)?${END}`,
  '\\b(?:take|remove|delete|drop|get) (?:me|my (?:name|number|phone|cell)|this number) (?:off|from|out)(?: of| from)? (?:(?:this|the|your|any|all|all your|these) )?(?:(?:text|texting|mailing|message|messaging|contact|call|calling|sms) )?(?:lists?|texts|messages|database|system)\\b(?! of)',
  `${ASK}(?:remove|delete|erase|lose|forget) (?:my|this) (?:phone )?(?:number|cell|contact)\\b(?! (?:from|on|in|off) (?:the|that|his|her|their|my))`,
  '(?<!\\b(?:dont|not|didnt|never) )\\bunsubscribe\\b(?! from (?:the (?!text|mess|list|sms)|their|his|her))',
  '\\bopt (?:me|us) out\\b|\\bopt(?:ing)?[ -]?out (?:of|from) (?:the |these |all |your |any |receiving )?(?:text|messag|sms|notif)|\\b(?:want|like|wish|please)(?: to)? opt[ -]?out(?=$|[.!])',
  '\\brevok(?:e|ing) (?:my |any |all )?(?:consent|permission)\\b',
  '\\b(?:not|dont|no longer) (?:have|give|gave|given)(?: you)?(?: my| any)? (?:permission|consent) to (?:text|message|contact)\\b|\\b(?:not|dont) consent to (?:be |being |receiv(?:e|ing) |get(?:ting)? )?(?:text|messag|contact)|\\b(?:youre|you are|u are) not allowed to (?:text|message|contact) me\\b',
  '\\breplied with the word "?stop',
];

const PIDEN = [
  `${PIDO}no (?:me|nos) (?:escrib(?:a|an|as)|text(?:een|ees|ee|en|e)|mensajee[ns]?|contacte[ns]?|moleste[ns]?)\\b${SIEMPRE}`,
  `${PIDO}no (?:me|nos) llame[ns]? (?:nunca )?mas\\b(?! (?:tarde|temprano|de|que))`,
  `${PIDO}no (?:me|nos) (?:mand|envi)(?:e|en|es) (?:mas|nada|nada mas)${FIN}`,
  `${PIDO}no (?:(?:me|nos) )?(?:mand|envi)(?:e|en|es) (?:(?:mas|sus|esos|estos|tantos) )?${COSA}${SIEMPRE}${NUESTROS}`,
  `${PIDO}no (?:me|nos) vuelvan? a (?:escribir|mandar|enviar|textear|llamar|contactar|molestar)\\b${SIEMPRE}`,
  `${PIDO}ya no (?:me|nos) (?:mand|envi|llam)(?:e|en|es)${FIN}`.replace('(?:ya )?ya', 'ya'),
  `\\bno (?:quiero|deseo)(?: recibir| seguir recibiendo)? (?:(?:mas|sus|estos|esos|ningun) )?${COSA}${NUESTROS}`,
  '\\bno (?:quiero|deseo) que (?:ya )?(?:me|nos) (?:sigan? )?(?:escrib(?:an?|as|iendo)|mande[ns]?|envie[ns]?|textee[ns]?|contacte[ns]?|mandando|enviando|molestando)\\b',
  `${PIDO}no mas ${COSA}${NUESTROS}`,
  `${PIDO}(?:dej(?:en|es|e|a)|par(?:en|e|a)|cesen?) de (?:(?:mandar|enviar|escribir|textear|mensajear|molestar|contactar|llamar)(?:me|nos)\\b|(?:mandar|enviar) (?:(?:mas|estos|esos|tantos) )?${COSA})`,
  `${PIDO}(?:quit|borr|elimin|sa[cq]u?|retir|remuev)(?:en|e|an|ar|a)(?: ?me| ?nos)? (?:de )?(?:(?:la|las|su|sus|esta|esa) listas?\\b(?! de (?:testigos|espera|acreedores))|(?:mi|este) (?:numero|telefono|celular|contacto)\\b(?! (?:del|de la)))`,
  `\\b(?:darme|deme|denme|dame) de baja(?:${FIN}| de (?:los|sus|estos) ${COSA}| de (?:la|su) lista)`,
  `${PIDO}(?:cancel|suspend|deteng|par)(?:en|e|an|ar|a) (?:los|estos|esos|sus|mis|todos los) ${COSA}${NUESTROS}`,
  '\\bdesuscri[bp]',
  '\\brevoco (?:mi |el |todo )?(?:consentimiento|permiso|autorizacion)\\b',
  '\\bno (?:les? )?(?:autorizo|doy permiso) (?:de |para |a )?(?:que )?(?:me )?(?:escrib|mand|envi|text|contact)',
  `${PIDO}(?:dejeme|dejenme|dejame) (?:en paz|tranquil[oa])\\b`,
];

const AGAIN = [
  '(?<!\\b(?:not|never|if) )\\b(?:(?:you|u)(?: guys)? (?:can|may)|its (?:ok|okay|fine|alright) (?:to|if you)|ok(?:ay)? to)(?: please)?(?: start| resume)? (?:text|message|contact|write|messag)(?:ing)?(?: to)? me\\b',
  '(?<!\\b(?:not|dont|never|didnt|you|they|he|she) )\\b(?:start|resume|restart) (?:text|messag)ing me\\b',
  '\\bplease text me again\\b',
  '(?<!\\bno )\\bme pued(?:en|es|e) (?:volver a )?(?:escribir|textear|(?:mandar|enviar) (?:mensajes|textos))',
  '(?<!\\bno )\\bpued(?:en|es|e) (?:volver a )?(?:escribirme|textearme|(?:mandarme|enviarme) (?:mensajes|textos))',
  '(?<!\\bno )\\b(?:quiero|deseo) (?:volver a )?recibir (?:sus |los |otra vez )?(?:mensajes|textos)',
];

const any = (patterns: readonly string[]) => new RegExp(patterns.join('|'), 'u');
const asks = any([...ASKS, ...PIDEN]);
const again = any(AGAIN);
/**
 * A letter beyond Latin-1 is none of theirs, so one sign may stand for each. In a text of wide letters the browser would
 * need the patterns a second time, compiled for those: time as a case opens, and 1.5 MB (B3, B6).
 */
const narrow = (folded: string) => [...folded].map((letter) => (letter > 'ÿ' ? '*' : letter)).join('');
/** What phones write for a thumb on a message: somebody else's words, quoted. */
const REACTION =
  /^(?:liked|loved|disliked|emphasized|laughed at|questioned|removed|reacted|le gusto|le encanto)\b[^"]{0,40}"/;

/** True where a client's message asks for no more texts, in whatever words, English or Spanish (FCC, April 2025). */
export function asksToStop(text: string): boolean {
  const folded = fold(text);
  if (REACTION.test(folded)) return false;
  if (STOP_ALONE.has(wordsOf(folded).join(' '))) return true;
  const sentences = folded.split(/[.!?]/);
  // "Not interested, stop": the last clause, too, may be the word and nothing else.
  const last = sentences.map((sentence) => sentence.split(/[,;:]/).at(-1) ?? '');
  return [...sentences, ...last].some((part) => isOnly(STOP, part)) || asks.test(narrow(folded));
}

/** True where a client's message takes that back; to be asked only of one that does not ask it itself. */
export function allowsAgain(text: string): boolean {
  const folded = fold(text);
  return !REACTION.test(folded) && (isOnly(GO, folded) || again.test(narrow(folded)));
}

/** One of the words, and else courtesy alone. */
function isOnly(keys: ReadonlySet<string>, sentence: string): boolean {
  const words = wordsOf(sentence.replace(/opt[ -]out/, 'optout'));
  return words.some((word) => keys.has(word)) && words.every((word) => keys.has(word) || COURTESY.has(word));
}
