import { messageBox } from '../e2e/panel';
import { goTo } from './go';
import { sendButton, write } from './person';
import type { Chore } from './plan';
import type { Chance } from './random';
import { pause } from './wait';
import { countAct, type Seat, show, type World } from './world';

const whereOf = ({ seats }: World, seat: Seat) => (seats[1] === seat ? 1 : 0);

/** What staff do between two messages. */
export async function doChore(world: World, chore: Chore, seat: Seat, chance: Chance): Promise<void> {
  const { sandbox, browser } = world.stage;
  if (chore !== 'none') {
    world.log.push(`chore: ${chore}`);
    countAct(world, chore);
  }
  switch (chore) {
    case 'none':
      return;
    case 'read the log':
      sandbox.hona.flushLog();
      await goTo(world, seat.tab, `${seat.at.url}/communications/messages`);
      await seat.tab
        .getByRole('link', { name: 'Hona Messages' })
        .click({ timeout: 5_000 })
        .catch(() => {});
      await pause(300);
      await goTo(world, seat.tab, `${seat.at.url}/case_link`);
      await show(world, whereOf(world, seat), seat.at);
      return;
    case 'disconnect': {
      const options = await browser.openOptions();
      await options.getByRole('button', { name: 'Disconnect', exact: true }).click();
      await options
        .getByText(/^Not connected/)
        .first()
        .waitFor();
      await options.close();
      return;
    }
    case 'the other firm': {
      const home = seat.at;
      await goTo(world, seat.tab, `${world.elsewhere.url}/case_link`);
      await seat.panel.getByRole('heading', { level: 1, name: world.elsewhere.name, exact: true }).waitFor();
      seat.at = world.elsewhere;
      const box = messageBox(seat.panel);
      if ((await box.count()) > 0 && (await box.isEditable())) {
        const typed = await write(world, seat, chance);
        typed.pressed += 1;
        await sendButton(seat.panel)
          .click({ timeout: 500, force: true })
          .catch(() => undefined);
      }
      await show(world, whereOf(world, seat), home);
      return;
    }
    default:
      chore satisfies never;
  }
}
