// @vitest-environment node
import { expect, it } from 'vitest';
import { placeScreen } from './read-screen';

/** Which panels the chaos run's judge looks at. */
const seen = { heading: 'Doe v. Acme', articles: [], cut: { above: false, below: false }, atEnd: true };
const at = {
  firm: 'smithlaw',
  caseId: '1',
  name: 'Doe v. Acme',
  sent: 'One.',
  logged: [{ body: 'One.' }],
};

it('a panel with the case is judged, and what is known of it goes with it', () => {
  expect(placeScreen(seen, at)).toEqual({
    ...seen,
    firm: 'smithlaw',
    caseId: '1',
    sent: 'One.',
    logged: ['One.'],
  });
});

it('one with another case or page is not', () => {
  expect(placeScreen({ ...seen, heading: 'No case is open' }, at)).toBeNull();
});

it('one in which nothing stands is', () => {
  expect(placeScreen({ ...seen, heading: '', articles: null }, at)?.heading).toBe('');
});
