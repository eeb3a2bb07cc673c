import { usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { describeLost } from './describe-lost';
import { HealthButton } from './HealthButton';

/** Only where something that a function rests on became unreadable (D7). */
export function LostBanner() {
  const lost = usePanel((s) => s.ambient?.unreadable) ?? [];
  const now = usePanel((s) => s.now);
  if (lost.length === 0) return null;
  return (
    <Notice>
      {describeLost(lost, now).join(' ')} <HealthButton link />
    </Notice>
  );
}
