// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findHonaLinks } from '../../../src/domain/checks/links';
import { defaultRules } from '../../../src/domain/firm-rules';
import { makeAccepted, makeEntry, makeLine } from '../../builders';
import { find, logOf } from './input';

const LINK = 'https://app.hona.com/c/Ab12';
const text = `Your messages: ${LINK}.`;
const elsewhere = { ...logOf(makeLine({ text: `Here: ${LINK}` })), ref: { firm: 'smithlaw', caseId: '9' } };

describe('foreign-link (product §6: a Hona link of another case blocks)', () => {
  it.each([
    ['another case of the client', { otherLogs: [elsewhere] }],
    ['another client', { linksElsewhere: findHonaLinks(LINK) }],
  ])('finds one that was used in %s', (_, changes) => {
    expect(find('foreign-link', { text, ...changes })).toEqual({ link: 'app.hona.com/c/Ab12' });
  });

  it.each([
    ['nobody has used it', {}],
    ['it was used here too', { linksElsewhere: findHonaLinks(LINK), log: logOf(makeLine({ text: LINK })) }],
    ['Hona took it here before', { linksElsewhere: findHonaLinks(LINK), entries: [makeAccepted({ text })] }],
    [
      'it is the firm’s own, the same for all',
      { linksElsewhere: findHonaLinks(LINK), rules: { ...defaultRules, conversationLink: `${LINK}/` } },
    ],
    ['another link was used there', { linksElsewhere: ['app.hona.com/c/ab12'] }],
  ])('finds nothing where %s', (_, changes) => {
    expect(find('foreign-link', { text, ...changes })).toBeNull();
  });

  it('is not talked out of it by this very message, which still waits', () => {
    const entries = [makeEntry({ text })];
    expect(find('foreign-link', { text, entries, linksElsewhere: findHonaLinks(LINK) })).not.toBeNull();
  });
});

describe('findHonaLinks (M-LINK)', () => {
  it.each([
    ['https://app.hona.com/c/Ab12', ['app.hona.com/c/Ab12']],
    ['APP.HONA.COM/c/Ab12!', ['app.hona.com/c/Ab12']],
    ['(https://smith.hona.com/?t=1).', ['smith.hona.com/?t=1']],
    ['a https://app.hona.com/c/1 b https://app.hona.com/c/2', ['app.hona.com/c/1', 'app.hona.com/c/2']],
    ['https://app.hona.com', []],
    ['https://app.hona.com/', []],
    ['https://support.hona.com/article', []],
    ['https://www.hona.com/pricing', []],
    ['https://notahona.com/c/1', []],
    ['https://hona.com.example.com/c/1', []],
    ['jane@app.hona.com/x', []],
    ['', []],
  ])('%s', (given, links) => {
    expect(findHonaLinks(given)).toEqual(links);
  });
});
