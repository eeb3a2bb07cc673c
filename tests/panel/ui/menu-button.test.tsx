import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Menu } from '../../../src/panel/ui/Menu';
import { MenuButton } from '../../../src/panel/ui/MenuButton';

afterEach(cleanup);

const user = userEvent.setup();
const button = () => screen.getByRole('button', { name: 'Actions' });

describe('MenuButton', () => {
  it('Escape closes it also before the menu has come, or has taken the focus', async () => {
    render(
      <MenuButton id="actions" name="Actions" sign="⋯">
        {() => <p>On its way</p>}
      </MenuButton>,
    );
    await user.click(button());
    expect(screen.getByText('On its way')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('On its way')).toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    // Closed, the key is not its own.
    expect(fireEvent.keyDown(button(), { key: 'Escape' })).toBe(true);
  });

  it('the menu has the focus when it stands there', () => {
    render(
      <MenuButton id="actions" name="Actions" sign="⋯">
        {(popup) => <Menu button="actions" entries={[{ label: 'Export', run: () => {} }]} {...popup} />}
      </MenuButton>,
    );
    fireEvent.click(button());
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Export' }));
  });
});
