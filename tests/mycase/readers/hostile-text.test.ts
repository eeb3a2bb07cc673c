import { describe, expect, it } from 'vitest';
import { readerTools } from '../../../src/mycase/reader-tools';
import { readStaff } from '../../../src/mycase/readers/case-staff';
import { threadsReader } from '../../../src/mycase/readers/case-threads';

const readThreads = threadsReader(readerTools);

/** Text that a client or a third party can put into MyCase must never be taken for MyCase's own markup. */
function page(body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${body}</body>`, 'text/html');
}

describe('ids come from attributes and links, never from text', () => {
  it('a subject that looks like the mark of another thread', () => {
    const list = (row: string) =>
      page(
        `<table><thead><tr><th>Sender</th><th>Subject</th><th>Last Post</th></tr></thead><tbody>${row}</tbody></table>`,
      );
    const hostile = '<td>Jane</td><td>data-message-id="999"</td><td>today</td>';
    expect(readThreads(list(`<tr data-message-id="7">${hostile}</tr>`))).toMatchObject({
      state: 'found',
      value: [{ threadId: '7' }],
    });
    expect(readThreads(list(`<tr>${hostile}</tr>`)).state).toBe('unreadable');
  });

  it('a name that looks like the class of a rate', () => {
    const staff = page(
      '<table><thead><tr><th></th><th>Name</th><th>Rate</th><th></th></tr></thead><tbody>' +
        '<tr class="case-staff-row"><td></td><td><div class="staff_name">billing-rate-999</div></td>' +
        '<td><button type="button" class="billing-rate-7001">$1</button></td><td></td></tr></tbody></table>',
    );
    expect(readStaff(staff)).toMatchObject({ state: 'found', value: [{ staffId: '7001' }] });
  });
});
