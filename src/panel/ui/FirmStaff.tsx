import { policyOffWords } from '../../locales/policy-off-words';
import { usePolicy } from './use-policy';

/** The staff that the firm's policy names: no page says for certain who is signed in to MyCase, so a person chooses. */
export function FirmStaff({ onChoose }: { onChoose: (one: { id: string; name: string }) => void }) {
  const staff = usePolicy()?.policy.staffIds ?? [];
  if (staff.length === 0) return null;
  return (
    <label>
      {policyOffWords.staffList}
      <select
        translate={false}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const chosen = value === '' ? undefined : staff[Number(value)];
          if (chosen) onChoose(chosen);
        }}
      >
        <option value="">{policyOffWords.choose}</option>
        {staff.map(({ name }, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
