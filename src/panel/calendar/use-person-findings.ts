import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../domain/checks/check';
import type { CheckRest } from '../../domain/checks/make-input';
import { listOthersTold, runPersonChecks } from '../../domain/checks/person-checks';
import { loadPersonRests } from '../../store/read/check-input';
import type { OpenCase } from '../project/use-case';
import { usePanel } from '../store';
import { useLoaded } from '../ui/use-loaded';
import { useChecksVersion } from '../ui/use-version';

const nobody: Readonly<Record<string, CheckRest>> = {};

/**
 * What stands against telling those of these contacts who are not the main client (product §6, §7), read again when
 * anything of it changed. Nothing until it is read: the background looks again at the press.
 */
export function usePersonFindings({ record, ambient }: OpenCase, contacts: readonly string[]): Finding[] {
  const { mapping, rules, settings } = ambient;
  const now = usePanel((s) => s.now);
  const [rest, setRest] = useState(nobody);
  const version = useChecksVersion();
  const key = listOthersTold(record, mapping, contacts).join(' ');

  useLoaded(
    () => (key === '' ? null : loadPersonRests(record, mapping, key.split(' '))),
    [record, mapping, key, version],
    setRest,
  );

  return useMemo(() => {
    if (key === '') return [];
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    return runPersonChecks({ knowledge: record, rest, mapping, rules, settings, now, zone }, key.split(' '));
  }, [record, rest, mapping, rules, settings, now, key]);
}
