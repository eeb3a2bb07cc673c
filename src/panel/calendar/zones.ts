import { words } from '../../locales/words';

/** Where most firms are; they come first, as people there count from east to west. */
const FIRST = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
];
const OTHER_US =
  /^America\/(Adak|Boise|Detroit|Indiana|Juneau|Kentucky|Menominee|Metlakatla|Nome|North_Dakota|Puerto_Rico|Sitka|Yakutat|St_Thomas|Indianapolis|Louisville)/;
const US_ISLANDS = ['Pacific/Guam', 'Pacific/Saipan', 'Pacific/Pago_Pago'];

/** Zones had other names before: any recent year does. */
const JANUARY = Date.UTC(2026, 0);
const JULY = Date.UTC(2026, 6);

export type Zone = { id: string; label: string; search: string };

/** "Los Angeles" of "America/Los_Angeles". */
export const cityOf = (zone: string): string =>
  zone.split('/').slice(1).reverse().join(', ').replaceAll('_', ' ') || zone;

let listed: { locale: string; zones: Zone[] } | null = null;

/** Every zone of this browser, those of the United States first. */
export function listZones(): Zone[] {
  if (listed?.locale !== words.locale) {
    const all = [...new Set([...FIRST, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
    const rank = (id: string) =>
      FIRST.includes(id) ? 0 : OTHER_US.test(id) ? 1 : US_ISLANDS.includes(id) ? 2 : 3;
    listed = { locale: words.locale, zones: all.sort((a, b) => rank(a) - rank(b)).map(describeZone) };
  }
  return listed.zones;
}

/** A zone in words: "Los Angeles, Pacific Time" for those that people call by a name, else city and continent. */
export function describeZone(id: string): Zone {
  const isNamed = FIRST.includes(id);
  const name = isNamed ? nameOf(id, 'longGeneric', words.locale) : undefined;
  const label = `${cityOf(id)}, ${name ?? id.split('/')[0]}`;
  return {
    id,
    label: id.includes('/') ? label : id,
    search: evenOut(`${id} ${label} ${isNamed ? englishOf(id) : ''}`),
  };
}

/** The zones in which every word of the text begins a word. */
export function findZones(text: string): Zone[] {
  const wanted = evenOut(text).split(' ').filter(Boolean);
  return listZones().filter(({ search }) => wanted.every((word) => ` ${search}`.includes(` ${word}`)));
}

/** "Pacific Time PT PST PDT": what people type in every language; nobody types "GMT-8" for a zone. */
const englishOf = (id: string) =>
  [
    nameOf(id, 'longGeneric'),
    nameOf(id, 'shortGeneric'),
    ...[JANUARY, JULY].map((at) => nameOf(id, 'short', 'en-US', at)),
  ].join(' ');

function nameOf(
  id: string,
  timeZoneName: 'short' | 'shortGeneric' | 'longGeneric',
  locale = 'en-US',
  at = JANUARY,
): string | undefined {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value;
}

const evenOut = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
