import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ClientChooser } from '../../../src/panel/composer/ClientChooser';
import { panelStore } from '../../../src/panel/store';
import { makeContact, makePhone, REF } from '../../builders';
import { ambient } from '../samples';

afterEach(cleanup);

const names = () => screen.getAllByRole('button').map((b) => b.textContent);

it('PULL-CON-1: offers each contact with their Group', () => {
  const other = makeContact({ contactId: '2', name: 'Mark Poe', group: null });
  render(<ClientChooser caseRef={REF} candidates={[makeContact(), other]} />);
  expect(names()).toEqual(['Jane Doe Group Client', 'Mark Poe no Group']);
});

it('says where a Group is almost a client’s: Hona compares exactly', () => {
  panelStore.setState({ ambient: ambient() });
  const near = makeContact({ contactId: '2', name: 'Mark Poe', group: 'client ' });
  render(<ClientChooser caseRef={REF} candidates={[near]} />);
  expect(names()).toEqual(['Mark Poe Group client  · not exactly “Client”, and Hona compares exactly']);
});

it('PULL-CORR-1: tells two of one name apart by what differs, and by their numbers in MyCase', () => {
  const phone = makePhone({ kind: 'unknown', e164: '+12135550101' });
  render(
    <ClientChooser caseRef={REF} candidates={[makeContact(), makeContact({ contactId: '2', phone })]} />,
  );
  expect(names()).toEqual([
    'Jane Doe Group Client · (213) 373-4253 · number 9001001 in MyCase',
    'Jane Doe Group Client · (213) 555-0101 · number 2 in MyCase',
  ]);
});
