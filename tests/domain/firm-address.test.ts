// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkFirmAddress, fillHonaAddress } from '../../src/domain/firm-address';

describe('§6 an address that the firm sets', () => {
  it.each([
    ['conversation', 'https://portal.smithlaw.example/messages'],
    ['conversation', ' https://hona.link/smith?to=messages#here '],
    ['project', 'https://app.hona.com/projects?search={caseId}'],
    ['project', 'https://app.hona.com/p/{caseId}/messages'],
  ] as const)('%s: %s is kept', (of, typed) => {
    expect(checkFirmAddress(typed, of)).toEqual({ ok: true, address: typed.trim() });
  });

  it.each([
    ['conversation', 'portal.smithlaw.example', 'no-address'],
    ['conversation', 'our portal', 'no-address'],
    ['conversation', 'https://', 'no-address'],
    ['conversation', 'https://localhost/x', 'no-address'],
    ['conversation', 'https://a.example/b c', 'no-address'],
    ['conversation', 'http://portal.smithlaw.example', 'not-https'],
    ['conversation', 'javascript:alert(1)', 'not-https'],
    ['conversation', 'https://dana:secret@portal.example', 'credentials'],
    ['conversation', 'https://dana@portal.example', 'credentials'],
    ['conversation', 'https://portal.example/{caseId}', 'braces'],
    ['project', 'https://app.hona.com/projects', 'no-case-id'],
    ['project', 'https://app.hona.com/{projectId}/{caseId}', 'braces'],
    ['project', 'https://{caseId}.hona.com/', 'case-id-in-host'],
    ['project', 'https://app.hona.com:{caseId}/', 'case-id-in-host'],
    ['project', 'https://{caseId}@app.hona.com/', 'credentials'],
  ] as const)('%s: %s is refused: %s', (of, typed, why) => {
    expect(checkFirmAddress(typed, of)).toEqual({ ok: false, why });
  });

  it('is filled with the case; one that cannot be used leads nowhere', () => {
    expect(fillHonaAddress('https://app.hona.com/p/{caseId}?q={caseId}', '31946235')).toBe(
      'https://app.hona.com/p/31946235?q=31946235',
    );
    expect(fillHonaAddress('http://app.hona.com/{caseId}', '1')).toBeNull();
  });
});
