import { describe, expect, it } from 'vitest';
import { isZone } from '../../../src/domain/event-times';
import { words } from '../../../src/locales/words';
import { cityOf, describeZone, findZones, listZones } from '../../../src/panel/calendar/zones';

describe('zones', () => {
  it('all of this browser’s, each once, those of the United States first', () => {
    const ids = listZones().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Intl.supportedValuesOf('timeZone')) expect(ids).toContain(id);
    expect(ids.every(isZone)).toBe(true);
    expect(ids.slice(0, 7).map(cityOf)).toEqual([
      'New York',
      'Chicago',
      'Denver',
      'Phoenix',
      'Los Angeles',
      'Anchorage',
      'Honolulu',
    ]);
    expect(ids.indexOf('America/Puerto_Rico')).toBeLessThan(ids.indexOf('Europe/London'));
  });

  it('each is found by its own name, and by the words that it is shown with', () => {
    for (const { id, label } of listZones()) {
      expect(findZones(id).map((zone) => zone.id)).toContain(id);
      expect(findZones(label).map((zone) => zone.id)).toContain(id);
    }
  });

  it.each([
    ['pacific', 'Los Angeles, Pacific Time'],
    ['PDT', 'Los Angeles, Pacific Time'],
    ['est', 'New York, Eastern Time'],
    ['alaska', 'Anchorage, Alaska Time'],
    ['são paulo', 'Sao Paulo, America'],
    ['indianapolis', 'Indianapolis, '],
    ['utc', 'UTC'],
  ])('"%s" finds %s first', (text, label) => {
    expect(findZones(text)[0]?.label.startsWith(label)).toBe(true);
  });

  it('in Spanish too by what its own hint says, and by the Spanish name', () => {
    const before = words.locale;
    words.locale = 'es-US';
    try {
      for (const text of ['Eastern', 'est', 'hora oriental', 'new york'])
        expect(findZones(text)[0]?.id, text).toBe('America/New_York');
    } finally {
      words.locale = before;
    }
  });

  it('what is no zone finds none', () => {
    expect(findZones('nowhere at all')).toEqual([]);
    expect(findZones('')).toEqual(listZones());
    expect(describeZone('UTC').label).toBe('UTC');
  });
});
