/** One letter for each zone of the tables below. */
const ZONES: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
  Z: 'America/Phoenix',
  A: 'America/Anchorage',
  D: 'America/Adak',
  H: 'Pacific/Honolulu',
  R: 'America/Puerto_Rico',
  G: 'Pacific/Guam',
  S: 'Pacific/Pago_Pago',
  V: 'America/Vancouver',
  Q: 'America/Dawson_Creek',
  L: 'America/Edmonton',
  K: 'America/Regina',
  W: 'America/Winnipeg',
  T: 'America/Toronto',
  X: 'America/Halifax',
  N: 'America/St_Johns',
  J: 'America/Goose_Bay',
  Y: 'America/Whitehorse',
};

/**
 * States and territories of the United States, then Canada's provinces: code, name, zones, the one of most people
 * first (49 CFR Part 71; for Canada the IANA database's zone.tab).
 */
const STATES =
  'AL Alabama C|AK Alaska AD|AZ Arizona ZM|AR Arkansas C|CA California P|CO Colorado M|CT Connecticut E|DE Delaware E|DC District of Columbia E|FL Florida EC|GA Georgia E|HI Hawaii H|ID Idaho MP|IL Illinois C|IN Indiana EC|IA Iowa C|KS Kansas CM|KY Kentucky EC|LA Louisiana C|ME Maine E|MD Maryland E|MA Massachusetts E|MI Michigan EC|MN Minnesota C|MS Mississippi C|MO Missouri C|MT Montana M|NE Nebraska CM|NV Nevada PM|NH New Hampshire E|NJ New Jersey E|NM New Mexico M|NY New York E|NC North Carolina E|ND North Dakota CM|OH Ohio E|OK Oklahoma C|OR Oregon PM|PA Pennsylvania E|RI Rhode Island E|SC South Carolina E|SD South Dakota CM|TN Tennessee CE|TX Texas CM|UT Utah M|VT Vermont E|VA Virginia E|WA Washington P|WV West Virginia E|WI Wisconsin C|WY Wyoming M|PR Puerto Rico R|VI Virgin Islands R|GU Guam G|MP Northern Mariana Islands G|AS American Samoa S';
const PROVINCES =
  'AB Alberta L|BC British Columbia VLQ|MB Manitoba W|NB New Brunswick X|NL Newfoundland and Labrador NJ|NS Nova Scotia X|NT Northwest Territories L|NU Nunavut TWL|ON Ontario TW|PE Prince Edward Island X|QC Quebec TX|SK Saskatchewan KL|YT Yukon Y';

/** How ZIP and postal codes begin that are not, or not surely, in the first zone of their state (USPS, Canada Post). */
const CODES =
  'C 325 463 464 476 477 420 421 422 423 424|M 586 577 693 799 885|E 374 376 379|P 838|D 99546 99547|Z 8600 8601|EC 324 465 475 479 401 425 426 427 498 499|CE 373 377 378|CM 585 588 575 576 690 691 692 677 678 798|MP 835|PM 979 898|ZM 860 865|VL V0A|VLQ V0B|VQ V0C|L V1A V1C S9V X0B|Q V1G V1J|J A2V A0P A0R|NJ A0K|W P0V P0W P0X P0Y P8N P8T P9A P9N X0C|TW P0T|X G4T|TX G0G|T X0A';

/**
 * Area codes that lie in one zone alone (NANPA's list by state): a row for each hundred from 200 on, a letter for each
 * code of it, a dot for what tells nothing. People keep their numbers when they move.
 */
const AREAS = [
  '.EEEWCPE.PC.EPCEECCCE..ECCTECE....E....EE.......ET.CEPC.C...E.C....E.E..E...E....C.......T',
  '.EEMEEKM.CP.CECECECCCE.P.C....ECE.C.EC.ERP.T..CE...EE.......PC...T..............E....ME',
  '.ECLECMEPCE.EECPTC.E....PP....CW..EM.TT.E.PE.E....T..................CE....E..ECZ...E',
  '.CEPCMXCEPP.CETCEEETZ.........PC..C....CE.......T..E.......P.EPCP..E..EE.C.M...TC....EEL',
  '.CZEV..ECEE.CTECEECP...Z..P.PCCE....C..KEC....ET..PC.....P..CPC....E.PGG......E.EEC.S....E',
  '..PEETEPC...CCPCEEEMM...EPCE...CE.E..C..E..E...P......E..E..P.EC.....CEEECE....CLEX...ER',
  '.MEEEPC.H.E..EECCCPTP....L..E.CPC.....EE...E.E.CE.....E.EEPEE.EEEE....C.CT....E',
  '.CXCET..EPE.ECEMPECEC....P...E.C..E.CECRCE...C.EEP.PC.E.C..E..........MPCE....ECE...EC...E',
];

/** An address ends with the state, a ZIP or postal code, and the country, as far as it has them. */
const COUNTRY = /[\s,]*\b(?:USA?|United States(?: of America)?|Canada|EE\.? ?UU)[\s,.]*$/i;
const ZIP = /[\s,.]+(?:(\d{5})(?:-\d{4})?|([A-Z]\d[A-Z]) ?\d[A-Z]\d)$/i;
/** Longer is no address that MyCase shows, and its end holds the state. */
const ADDRESS = 200;

/**
 * The zones in which an address may lie, IANA; several where its state has several and its code does not tell; none
 * where no state of the United States or Canada stands at its end.
 */
export function findZonesOfAddress(address: string): string[] {
  const tail = address.slice(-ADDRESS).normalize('NFKC').trim().replace(COUNTRY, '');
  const [code, zip, postal] = ZIP.exec(tail) ?? [];
  const rest = code === undefined ? tail : tail.slice(0, -code.length);
  const states = [...(postal ? [] : STATES.split('|')), ...(zip ? [] : PROVINCES.split('|'))];
  const state = states.find((one) => endsIn(rest, one, code !== undefined));
  if (!state) return [];
  const all = state.slice(state.lastIndexOf(' ') + 1);
  const told = (zip ?? postal)?.toUpperCase();
  return toZones(told ? (findRow(CODES, told) ?? all.slice(0, 1)) : all);
}

/** The zone in which numbers of this area code were given out; null where that is not one. */
export function findZoneOfNumber(e164: string | null): string | null {
  const [, hundred = '', rest = ''] = /^\+1([2-9])(\d\d)/.exec(e164 ?? '') ?? [];
  const letter = AREAS[Number(hundred) - 2]?.[Number(rest)];
  return (letter && ZONES[letter]) || null;
}

/** By its name, or by its two letters: behind a comma or before a ZIP code, since "12 Oak Ct" ends so, too. */
function endsIn(text: string, state: string, hasCode: boolean): boolean {
  const [code, name] = [state.slice(0, 2), state.slice(3, state.lastIndexOf(' '))];
  const even = text.replace(/\b([A-Z])\.([A-Z])\.?$/i, '$1$2').replace(/[\s,.]+$/, '');
  if (even.toLowerCase().endsWith(name.toLowerCase())) return !/\p{L}$/u.test(even.slice(0, -name.length));
  const [, before = '', last = ''] = /(?:^|([\s,]+))([A-Z]{2})$/i.exec(even) ?? [];
  return hasCode ? last.toUpperCase() === code : last === code && /[,\n]/.test(before);
}

/** The letters of the longest beginning of a code that a table has. */
function findRow(table: string, code: string): string | undefined {
  for (let length = code.length; length > 2; length--) {
    const row = table.split('|').find((one) => one.split(' ').indexOf(code.slice(0, length)) > 0);
    if (row) return row.split(' ')[0];
  }
  return undefined;
}

const toZones = (letters: string) => [...letters].map((letter) => ZONES[letter] ?? 'UTC');
