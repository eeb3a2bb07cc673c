import { policyOffWords } from '../locales/policy-off-words';
import { policyWords as say } from '../locales/policy-words';
import { Name } from '../panel/ui/Name';
import { Notice } from '../panel/ui/Notice';
import { usePolicy } from '../panel/ui/use-policy';
import { describeRefused, describeSet } from './describe-policy';

/** What the firm's managed policy sets, and what of it was refused and why (product §8). Nothing where there is none. */
export function PolicySettings() {
  const read = usePolicy();
  if (!read || read.keys.length + read.refused.length === 0) return null;
  const { keys, policy, refused, wiping } = read;
  return (
    <section class="policy">
      <h2>{say.title}</h2>
      <p class="small">
        {say.how} {import.meta.env.FIREFOX ? say.where.firefox : say.where.chrome}
      </p>
      {wiping && <Notice kind="bad">{policyOffWords.wiping}</Notice>}
      {keys.length > 0 && (
        <ul aria-label={say.title}>
          {keys.map((key) => (
            <li key={key}>{describeSet(key, policy)}</li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <h3>{say.refusedTitle}</h3>
          <p class="small">{say.refusedHow}</p>
          <ul aria-label={say.refusedTitle}>
            {refused.map((one) => (
              <li key={`${one.key} ${one.at} ${one.why}`} class="problem">
                <Name>{say.refused(one.key, one.at)}</Name> {describeRefused(one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
