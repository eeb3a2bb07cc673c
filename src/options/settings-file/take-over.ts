import type { ErrorReply } from '../../domain/errors';
import { planImport } from '../../domain/template-changes';
import { call } from '../../messaging/client';
import type { SaveTemplates } from '../../panel/ui/templates/use-templates';
import type { Ambient } from '../../store/read';
import { type Plan, valuesOf } from './plan';

/** Saves what a person agreed to, part by part. @returns null where all of it is saved, else what went wrong */
export async function takeOver(
  plan: Plan,
  rules: Ambient['rules'],
  saveTemplates: SaveTemplates,
): Promise<Pick<ErrorReply, 'code'> | null> {
  const values = valuesOf(plan, rules);
  const calls = [
    () => Object.keys(values.settings).length > 0 && call('saveSettings', values.settings),
    () => values.keepDays !== null && call('setKeepDays', { days: values.keepDays }),
    () => Object.keys(values.rules).length > 0 && call('saveRules', { rules: values.rules }),
    async () => {
      const { mapping } = plan.content;
      if (!mapping || plan.mapping.length === 0) return false;
      return call('saveMapping', { mapping, revision: plan.revision });
    },
  ];
  for (const save of calls) {
    const reply = await save();
    if (reply && !reply.ok) return reply.error;
  }
  const { templates } = plan.content;
  if (!templates || plan.templates.length === 0) return null;
  const saved = await saveTemplates((list) => planImport(list, templates, () => crypto.randomUUID()).change);
  if (saved.ok) return null;
  return saved.why === 'error' ? saved.error : { code: 'list-changed' };
}
