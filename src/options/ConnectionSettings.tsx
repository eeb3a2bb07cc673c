import { useState } from 'preact/hooks';
import type { Connection } from '../domain/connection';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { policyWords } from '../locales/policy-words';
import { call } from '../messaging/client';
import { formatDate } from '../panel/ui/format';
import { usePolicy } from '../panel/ui/use-policy';
import { connectFirm, testNow } from './connect-firm';
import { Field } from './Field';
import { Group } from './layout/Group';
import { useLocked } from './layout/Locked';
import { Setting } from './layout/Setting';
import { useUnsaved } from './layout/unsaved';

type Props = { connection: Connection | null; onOutcome: (text: string) => void };

/** Connect, test, disconnect. The token leaves this page once, and is not kept in it. */
export function ConnectionSettings({ connection, onOutcome }: Props) {
  const [token, setToken] = useState('');
  /** Null: nothing was typed. */
  const [typedFirm, setTypedFirm] = useState<string | null>(null);
  // A firm that the policy sets cannot be typed: it stands there already, or nobody could connect.
  const firm = usePolicy()?.policy.firm ?? typedFirm ?? connection?.firm ?? '';
  const [busy, setBusy] = useState(false);
  useUnsaved(token !== '' || (typedFirm !== null && typedFirm !== (connection?.firm ?? '')));
  // The firm's policy connects by itself; another token is refused.
  const isLocked = useLocked();

  const run = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    onOutcome(say.working);
    onOutcome(await work());
    setBusy(false);
  };

  const connect = () =>
    run(async () => {
      const connected = await connectFirm(firm, token);
      if (connected.firm !== null) {
        setToken('');
        setTypedFirm(connected.firm);
      }
      return connected.said;
    });
  const test = () =>
    run(async () => {
      return (await testNow()).said;
    });
  const disconnect = () =>
    run(async () => {
      const reply = await call('disconnect', {});
      return reply.ok
        ? say.disconnectedNow(reply.value.waiting, reply.value.sending)
        : moreWords.errors[reply.error.code];
    });

  return (
    <Group id="connection" title={say.connection}>
      <p class="standing">
        {connection
          ? say.connected(
              connection.firm,
              connection.tokenEnd,
              formatDate(connection.connectedAt, Date.now()),
            )
          : say.notConnected}
        {connection?.tokenRefused && <b class="problem"> {say.refused}</b>}
      </p>
      {connection && !connection.guarded && <p class="small">{say.unguarded}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <Setting id="token" policy="token">
          <Field label={say.token} value={token} onInput={setToken} masked>
            {say.tokenWhere}
          </Field>
          <p class="small">{say.tokenCan}</p>
        </Setting>
        <Setting id="firm" policy="firm">
          <Field label={say.firm} value={firm} onInput={setTypedFirm}>
            {say.firmHow}
          </Field>
        </Setting>
        <div class="buttons">
          <button type="submit" class="btn main" disabled={busy || isLocked('token')}>
            {say.connect}
          </button>
          <button
            type="button"
            class="btn"
            disabled={busy || !connection}
            aria-describedby="test-how"
            onClick={test}
          >
            {say.test}
          </button>
          <button
            type="button"
            class="btn"
            disabled={busy || !connection}
            aria-describedby="disconnect-how"
            onClick={disconnect}
          >
            {say.disconnect}
          </button>
        </div>
        <p class="small" id="test-how">
          {say.test}: {say.testHow}
        </p>
        <p class="small" id="disconnect-how">
          {say.disconnect}: {say.disconnectHow} {connection?.byPolicy && policyWords.reconnects}
        </p>
      </form>
    </Group>
  );
}
