import { useState } from 'preact/hooks';
import type { Connection } from '../domain/connection';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import type { ConnectionTest } from '../messaging/protocol';
import { formatDate } from '../panel/ui/format';
import { Field } from './Field';
import { findFirm } from './firm';
import { Group } from './layout/Group';
import { Setting } from './layout/Setting';

type Props = { connection: Connection | null; onOutcome: (text: string) => void };

/** One line of printable characters, as the background accepts it. */
const TOKEN = /^[\x21-\x7e]{8,4000}$/;

/** Connect, test, disconnect. The token leaves this page once, and is not kept in it. */
export function ConnectionSettings({ connection, onOutcome }: Props) {
  const [token, setToken] = useState('');
  const [firm, setFirm] = useState(connection?.firm ?? '');
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    onOutcome(say.working);
    onOutcome(await work());
    setBusy(false);
  };

  const connect = () =>
    run(async () => {
      const label = findFirm(firm);
      const clean = token.trim();
      if (!clean) return say.tokenMissing;
      if (!TOKEN.test(clean)) return say.tokenOdd;
      if (!firm.trim()) return say.firmMissing;
      if (!label) return say.firmOdd;
      const reply = await call('connect', { firm: label, token: clean });
      if (!reply.ok) return moreWords.errors[reply.error.code];
      setToken('');
      setFirm(label);
      // A mistyped token is told now, and not by the first message that does not go.
      const tested = await call('testConnection', {});
      const outcome = tested.ok ? describeTest(tested.value) : moreWords.errors[tested.error.code];
      return tested.ok && tested.value.result === 'refused' ? outcome : say.connectedNow(label, outcome);
    });
  const test = () =>
    run(async () => {
      const reply = await call('testConnection', {});
      return reply.ok ? describeTest(reply.value) : moreWords.errors[reply.error.code];
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
          <Field label={say.firm} value={firm} onInput={setFirm}>
            {say.firmHow}
          </Field>
        </Setting>
        <div class="buttons">
          <button type="submit" class="btn main" disabled={busy}>
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
          {say.disconnect}: {say.disconnectHow}
        </p>
      </form>
    </Group>
  );
}

/** The outcome in the words of product §8. */
function describeTest(test: ConnectionTest): string {
  switch (test.result) {
    case 'known':
    case 'accepted-empty':
      return say.tests[test.result];
    case 'refused':
      return say.tests.refused(test.status);
    case 'cannot-tell':
      return say.tests['cannot-tell'](test.status);
    default:
      return test satisfies never;
  }
}
