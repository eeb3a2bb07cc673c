import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { shortcutsWords as say } from '../../locales/shortcuts-words';
import { call } from '../../messaging/client';
import { usePanel } from '../store';
import { Dialog } from '../ui/Dialog';
import { listShortcuts } from './list-shortcuts';

const isMac = /mac/i.test(navigator.platform);
const isLinuxFirefox = import.meta.env.FIREFOX && /linux/i.test(navigator.platform);

/** The sheet of keys (product §8), and the switch for those that stand alone. */
export function ShortcutsDialog() {
  const enterSends = usePanel((s) => s.ambient?.settings.enterSends ?? false);
  const singleKeys = usePanel((s) => s.ambient?.settings.singleKeys ?? true);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const save = async (box: HTMLInputElement) => {
    const wanted = box.checked;
    // It shows what holds, not what is hoped for.
    box.checked = singleKeys;
    setFailed(!(await call('saveSettings', { singleKeys: wanted })).ok);
  };
  return (
    <Dialog title={say.title}>
      {(close) => (
        <>
          <label class="tick">
            <input
              type="checkbox"
              checked={singleKeys}
              aria-describedby={id}
              onChange={(event) => void save(event.currentTarget)}
            />
            <span>{say.single}</span>
          </label>
          <p class="small" id={id}>
            {say.singleWhy}
          </p>
          {failed && (
            <p class="problem" role="alert">
              {say.notSaved}
            </p>
          )}
          {listShortcuts(isMac, enterSends, singleKeys, isLinuxFirefox).map(({ id: group, shortcuts }) => (
            <section key={group}>
              <h2 id={`${id}${group}`}>{say.groups[group]}</h2>
              <table class="shortcuts" aria-labelledby={`${id}${group}`}>
                <thead class="unseen">
                  <tr>
                    <th scope="col">{say.keys}</th>
                    <th scope="col">{say.what}</th>
                  </tr>
                </thead>
                <tbody>
                  {shortcuts.map(({ what, keys }) => (
                    <tr key={what}>
                      <td>
                        {keys.map((together, i) => (
                          <span key={together.join()}>
                            {i > 0 && <span class="unseen"> {say.or} </span>}
                            {together.map((key, at) => (
                              <Fragment key={key}>
                                {at > 0 && <span class="unseen">+</span>}
                                <kbd>{key}</kbd>
                              </Fragment>
                            ))}
                          </span>
                        ))}
                      </td>
                      <td>{what}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
          <div class="buttons end">
            <button type="button" class="btn main" onClick={close}>
              {say.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
