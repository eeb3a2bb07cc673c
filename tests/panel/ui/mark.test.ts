import { expect, it } from 'vitest';
import { mark } from '../../../src/panel/ui/mark';

it('a panel that stands open all day keeps one mark of each kind, the last', () => {
  for (let i = 0; i < 3; i++) mark('project-ready');
  mark('thread-ready');
  expect(performance.getEntriesByName('project-ready')).toHaveLength(1);
  expect(performance.getEntriesByName('thread-ready')).toHaveLength(1);
});
