import type { AppliedPolicy, PolicyKey, RefusedValue } from '../domain/policy';
import { optionsWords } from '../locales/options-words';
import { policyOffWords } from '../locales/policy-off-words';
import { policyWords as say } from '../locales/policy-words';
import { templateSettingsWords } from '../locales/template-settings-words';

/** What a value that holds sets, as a sentence. */
export function describeSet(key: PolicyKey, policy: AppliedPolicy['policy']): string {
  switch (key) {
    case 'token':
      return say.set.token();
    case 'off':
      return say.set.off(policy.off ?? [], (feature) => policyOffWords.features[feature]);
    case 'quietHours':
      return policy.quietHours ? say.set.quietHours(policy.quietHours, formatMinutes) : '';
    default: {
      const value = policy[key];
      return value === undefined ? '' : (say.set[key] as (value: unknown) => string)(value);
    }
  }
}

/** Why a value was refused, and at which place inside it; its name comes before. */
export function describeRefused({ key, why }: RefusedValue): string {
  const ofFiles: Record<string, Record<string, unknown>> = {
    mapping: optionsWords.mapping.fileProblems,
    templates: templateSettingsWords.fileProblems,
  };
  const words = Object.hasOwn(ofFiles, key) ? ofFiles[key]?.[why] : undefined;
  return typeof words === 'string' ? `${words}.` : ((say.why as Record<string, string>)[why] ?? say.why.odd);
}

/** 1260 is "21:00". */
function formatMinutes(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
