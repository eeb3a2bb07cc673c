import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { TextConversation } from '../../../src/domain/facts';
import { OwnTexts } from '../../../src/panel/thread/tools/OwnTexts';
import { fact } from '../samples';

afterEach(cleanup);

const TEXT: TextConversation = {
  conversationId: '501',
  name: 'Jane Doe',
  number: '+12133734253',
  lastText: 'See you',
  at: null,
};
const show = (more?: true) =>
  render(<OwnTexts texts={{ ...fact([TEXT]), ...(more && { more }) }} />).container.textContent;

it('a list of which MyCase holds more does not count as whole', () => {
  expect(show(true)).toMatch(/\(1\+\).*There may be more/);
  cleanup();
  expect(show()).toMatch(/\(1\)/);
  cleanup();
  expect(show()).not.toContain('There may be more');
});
