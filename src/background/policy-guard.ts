import { type CheckId, DEFAULT_LEVELS } from '../domain/checks/check';
import { AppError } from '../domain/errors';
import type { Feature } from '../domain/features';
import type { Locked } from '../domain/policy';
import { isSameTemplate } from '../domain/template';
import type { PanelCalls } from '../messaging/protocol';
import type { PanelHandlers } from '../messaging/server';
import { getLocals } from '../store/items';

/** What each call needs that a policy can turn off. */
const NEEDS: { readonly [K in keyof PanelCalls]?: Feature } = {
  queueMessage: 'sending',
  queueToNumber: 'sending',
  retry: 'sending',
  sendAgain: 'sending',
  goOn: 'sending',
  updateHona: 'update',
  saveEvent: 'calendar',
  deleteEvent: 'calendar',
  saveTemplates: 'templates',
  refresh: 'refresh',
};

type Held = Awaited<ReturnType<typeof getHeld>>;
const getHeld = () => getLocals('settings', 'rules', 'mapping', 'policy', 'locked', 'wiping');

/** True where a call would change what the policy has set. The same value again changes nothing. */
const CHANGES: { readonly [K in keyof PanelCalls]?: (args: PanelCalls[K]['args'], held: Held) => boolean } = {
  connect: ({ firm }, { policy: { keys, policy }, wiping }) =>
    wiping || keys.includes('token') || (policy.firm !== undefined && policy.firm !== firm),
  // While everything is to be deleted, nothing new is read.
  refresh: (_args, { wiping }) => wiping,
  setKeepDays: ({ days }, { locked }) => differs(locked.settings, { keepDays: days }),
  saveSettings: (changes, { locked }) => differs(locked.settings, changes),
  saveRules: ({ rules: { checks, ...rest } }, { locked, policy: { policy } }) =>
    differs(locked.rules, rest) ||
    (checks !== undefined &&
      Object.entries(policy.checks ?? {}).some(
        ([id, level]) => (checks[id as CheckId] ?? DEFAULT_LEVELS[id as CheckId]) !== level,
      )),
  saveMapping: ({ mapping }, { locked }) => differs(locked, { mapping }),
  saveTemplates: ({ templates }, { policy: { policy } }) => {
    if (!policy.templates) return false;
    const firms = templates.filter((one) => one.owner === 'firm');
    const set = policy.templates;
    return (
      firms.length !== set.length || !set.every((one) => firms.some((other) => isSameTemplate(one, other)))
    );
  },
};

const differs = (locked: Locked | object | undefined, changes: object) =>
  Object.entries(changes).some(
    ([key, value]) =>
      locked !== undefined &&
      value !== undefined &&
      Object.hasOwn(locked, key) &&
      JSON.stringify((locked as Record<string, unknown>)[key]) !== JSON.stringify(value),
  );

/** Throws `policy-off` where the policy turned this off, or set what the call would change (product §8). */
export async function requirePolicyAllows<K extends keyof PanelCalls>(
  name: K,
  args: PanelCalls[K]['args'],
): Promise<void> {
  const [need, changes] = [NEEDS[name], CHANGES[name]];
  if (!need && !changes) return;
  const held = await getHeld();
  if ((need && held.settings.off.includes(need)) || changes?.(args, held)) throw new AppError('policy-off');
}

/** Every call of a page, where the policy allows it. */
export function guardByPolicy(handlers: PanelHandlers): PanelHandlers {
  const guard =
    (name: keyof PanelCalls, handler: (args: never) => Promise<unknown>) => async (args: never) => {
      await requirePolicyAllows(name, args);
      return handler(args);
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, guard(name as keyof PanelCalls, handler)]),
  ) as PanelHandlers;
}
