// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../src/domain/firm-rules';
import { find } from './input';

describe('shortener (M-URL: carriers block them)', () => {
  it.each([
    ['See https://bit.ly/3xyz', { host: 'bit.ly' }],
    ['see bit.ly/abc', { host: 'bit.ly' }],
    ['HTTP://TinyURL.com/abc.', { host: 'tinyurl.com' }],
    ['(www.tinyurl.com/x)', { host: 'tinyurl.com' }],
    ['Go to t.co.', { host: 't.co' }],
    ['map:goo.gl/maps/1', { host: 'goo.gl' }],
    ['is.gd/1,cutt.ly/2', { host: 'is.gd' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('shortener', { text })).toEqual(detail);
  });

  it.each([
    'habit.lyon.com',
    'see habit.ly',
    'x-bit.ly',
    'jane@bit.ly',
    'bit.ly@example.com',
    'https://example.com/bit.ly',
    'at&t.co',
    'our firm smithlaw.com/form',
    'It is.Good',
    'https://bit.ly.example.com/x',
    'bit.lyrics',
    'Visit https://www.uscis.gov/forms',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('shortener', { text })).toBeNull();
  });

  it('knows the firm’s further hosts, however they are written', () => {
    const rules = { ...defaultRules, shorteners: ['Sho.rt'] };
    expect(find('shortener', { text: 'see https://sho.rt/1', rules })).toEqual({ host: 'sho.rt' });
    expect(find('shortener', { text: 'see https://sho.rt/1' })).toBeNull();
  });
});
