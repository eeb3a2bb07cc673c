import { describe, expect, it } from 'vitest';
import { SUPPLY_DEFECTS } from './defects';
import { readSupply } from './read-supply';
import { judgeAnswers, readAudit, readSignatures, type Said } from './registry';
import { findNew, isAllowed, SUPPLY_RULES } from './rules';

const supply = readSupply();

describe('the packages (reliability document §7)', () => {
  it.each(SUPPLY_RULES)('$name', ({ find }) => {
    expect(find(supply)).toEqual([]);
  });

  it.each(SUPPLY_DEFECTS)('a rule sees $name', ({ put }) => {
    expect(findNew(supply, put(supply)).join('\n')).not.toBe('');
  });

  it('what was wrong before is no catch', () => {
    const wrong = { ...supply, npmrc: '' };
    expect(findNew(wrong, wrong)).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Apache-2.0', true],
    ['(MIT AND GPL-2.0)', false],
    ['GPL-2.0', false],
    ['UNLICENSED', false],
    ['BSD', false],
  ])('%s: %s', (license, allowed) => {
    expect(isAllowed(license)).toBe(allowed);
  });
});

describe('what the registry says: no answer is never a good one', () => {
  it.each([
    ['{"auditReportVersion":2,"vulnerabilities":{}}', 'clean'],
    ['npm warn x\n{"auditReportVersion":2,"vulnerabilities":{"ky":{"severity":"high"}}}', 'bad'],
    ['{"message":"405 Method Not Allowed","statusCode":405,"error":{"summary":""}}', 'silent'],
    ['npm error network', 'silent'],
    ['', 'silent'],
  ])('weaknesses: %s: %s', (output, kind) => {
    expect(readAudit(output).kind).toBe(kind);
  });

  it('a bad answer fails always, none only where it must not be missing, and is always said', () => {
    const of = (kind: Said['kind']) => ({ question: kind, said: { kind, says: 'so' } });
    const asked = [of('clean'), of('bad'), of('silent')];
    const open = [expect.stringContaining('OPEN')];
    expect(judgeAnswers(asked, false)).toEqual({ failures: ['bad: so'], open });
    expect(judgeAnswers(asked, true)).toEqual({ failures: ['bad: so', 'silent: so'], open });
    expect(judgeAnswers([of('clean')], true)).toEqual({ failures: [], open: [] });
  });

  it.each([
    ['audited 9 packages in 2s\n\n9 packages have verified registry signatures\n', 'clean'],
    ['9 packages have verified registry signatures\n1 package has an invalid registry signature:\n', 'bad'],
    ['3 packages have missing registry signatures but the registry is providing signing keys:', 'bad'],
    ['npm error code EMISSINGSIGNATUREKEY\n', 'bad'],
    ['npm error code EEXPIREDSIGNATUREKEY\n', 'bad'],
    ['npm error code ENOTFOUND\n', 'silent'],
    ['npm warn Unknown user config', 'silent'],
    ['', 'silent'],
  ])('signatures: %s: %s', (output, kind) => {
    expect(readSignatures(output).kind).toBe(kind);
  });
});
