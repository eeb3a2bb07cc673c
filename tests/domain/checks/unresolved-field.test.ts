// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('unresolved-field (product §6: an unresolved field blocks)', () => {
  it.each([
    ['Hi {{client.firstName}},', { field: '{{client.firstName}}' }],
    ['Hi {{client.firstName, how are you?', { field: '{{client.firstName, how are you?' }],
    ['On {{ field.Court Date | soon }} at 9', { field: '{{ field.Court Date | soon }}' }],
    ['Hi client.firstName}}, hello', { field: 'e}}' }],
    ['{{}}', { field: '{{}}' }],
    ['{{ }}', { field: '{{ }}' }],
    ['Hola {{nombre', { field: '{{nombre' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('unresolved-field', { text })).toEqual(detail);
  });

  it.each(['Hi Jane,', 'a { b } c', '{client}', '[NAME]', 'Sad :{{', '}} :)', 'if (a) { b }', ''])(
    'finds nothing in: %s',
    (text) => {
      expect(find('unresolved-field', { text })).toBeNull();
    },
  );
});
