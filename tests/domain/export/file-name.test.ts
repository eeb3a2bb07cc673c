// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFileName } from '../../../src/domain/export/file-name';

describe('makeFileName', () => {
  it.each([
    ['Doe v. Harbor', 'Doe v. Harbor 123 messages.csv'],
    ['Peña (O’Neil), et al.', 'Peña (O’Neil), et al 123 messages.csv'],
    ['../../etc/passwd', 'etc passwd 123 messages.csv'],
    ['C:\\Users\\x', 'C Users x 123 messages.csv'],
    ['a\u202egpj.exe', 'a gpj.exe 123 messages.csv'],
    ['"quotes" <b>\r\nline', 'quotes b line 123 messages.csv'],
    ['.hidden', 'hidden 123 messages.csv'],
    ['CON', '123 messages.csv'],
    ['\ud83d half', 'half 123 messages.csv'],
    ['', '123 messages.csv'],
    ['李雷 v. 王', '李雷 v. 王 123 messages.csv'],
  ])('%j: %s', (name, file) => expect(makeFileName(name, '123', 'csv')).toBe(file));

  it('whatever the name: no sign that a file system or a reader of it minds, never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = makeFileName(name, '123', 'json');
        expect(file).toMatch(/^[\p{L}\p{M}\p{N} ._,'’()-]+$/u);
        expect(file).toMatch(/123 messages\.json$/);
        expect(file.length).toBeLessThan(100);
        expect(file).not.toMatch(/^\.|\.\.|^\s/);
      }),
    );
  });
});
