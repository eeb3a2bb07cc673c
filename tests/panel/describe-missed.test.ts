import { expect, it } from 'vitest';
import { describeMissed } from '../../src/panel/describe-missed';
import { log, record } from './samples';

it('D5, Refresh: the pages that were not read stand there by name, under each reason', () => {
  const said = describeMissed(
    [
      { page: 'documents', id: null, why: 'no-answer' },
      { page: 'contact', id: '7', why: 'gone' },
      { page: 'staff', id: '5', why: 'no-answer' },
      { page: 'contact', id: '99', why: 'no-answer' },
      { page: 'thread', id: '900', why: 'by-script' },
    ],
    record({ log: log([]) }),
  );
  expect(said).toBe(
    'MyCase did not answer in time for: Documents, the page of Dana Ortiz, A contact’s page. Try again in a minute. ' +
      'MyCase does not show you: the page of Jane Doe. ' +
      'The panel can read these only while they are open in MyCase: the message thread “Hona”.',
  );
});

it('without the names of people a kind of page is named once, however many of it there are', () => {
  const pages = ['7', '8'].map((id) => ({ page: 'contact', id, why: 'no-answer' }) as const);
  expect(describeMissed(pages, null)).toBe(
    'MyCase did not answer in time for: A contact’s page. Try again in a minute.',
  );
});
