import type { FactName } from '../../domain/health';
import type { Mapping } from '../../domain/mapping';
import type { Derived, Project } from '../../domain/project';
import { findAlmost } from '../../domain/team';
import { findTaken, type LastSent } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { words } from '../../locales/words';
import { usePanel } from '../store';
import { formatDate } from '../ui/format';
import { Detail, Section } from './Detail';

type Props = { project: Project; lastSent: LastSent | null; mapping: Mapping };

/** The project's own values, as Hona has them after its next sync. */
export function ProjectDetails({ project, lastSent, mapping }: Props) {
  const now = usePanel((s) => s.now);
  const { notices, status } = project;
  const taken = findTaken(lastSent);
  const sent = taken?.update;

  const derived = <T,>(
    term: string,
    fact: FactName,
    value: Derived<T>,
    toWords: (value: T) => string,
    before: T | undefined,
    note: string | null,
  ) => {
    const differs = value.state === 'known' && before !== undefined && before !== value.value;
    return (
      <Detail
        term={term}
        from={value.from ?? undefined}
        fact={fact}
        notes={[
          note,
          differs && later.lastSentValue(toWords(before), formatDate(taken?.project.at ?? 0, now)),
        ]}
        caution={differs}
      >
        {value.state === 'known' ? toWords(value.value) : describeGap(value)}
      </Detail>
    );
  };
  const mapped = (value: Derived<string>) =>
    value.state === 'known' && value.mapped && typeof value.from.value === 'string'
      ? later.mappedFrom(value.from.value)
      : null;
  /** A name of the mapping that is meant, and is another for Hona. */
  const almost = ({ state, from }: Derived<string>, map: Record<string, string>) => {
    if (state !== 'unmapped' || typeof from?.value !== 'string') return null;
    const name = findAlmost(from.value, Object.keys(map));
    return name && later.almostMapped(from.value, name);
  };
  const isClosed = project.closed.state === 'known' && project.closed.value;

  return (
    <Section title={later.project}>
      <dl>
        {derived(later.fields.name, 'case.name', project.name, String, sent?.name, null)}
        {derived(
          later.fields.phase,
          'case.stage',
          project.phase,
          String,
          sent?.phase,
          mapped(project.phase) ?? almost(project.phase, mapping.phases),
        )}
        {derived(
          later.fields.projectType,
          'case.practiceArea',
          project.projectType,
          String,
          sent?.projectType,
          mapped(project.projectType) ?? almost(project.projectType, mapping.projectTypes),
        )}
        {derived(
          later.fields.status,
          'case.closed',
          status,
          (s) => words.statuses[s],
          sent?.status,
          status.state === 'known' ? (isClosed ? later.statusFrom.closed : later.statusFrom.open) : null,
        )}
        {derived(
          later.fields.notices,
          'case.customFields',
          notices,
          (on) => (on ? words.on : words.off),
          sent?.notices,
          notices.state === 'known' && mapping.noticesField
            ? later.noticesField(mapping.noticesField)
            : later.noticesUnknown,
        )}
      </dl>
      {project.lead && <p class="caution">{later.leadMark}</p>}
    </Section>
  );
}

function describeGap(value: Exclude<Derived<unknown>, { state: 'known' }>): string {
  const raw = value.from?.value;
  return value.state === 'unmapped' && typeof raw === 'string'
    ? words.unmapped(raw)
    : words.gaps[value.state];
}
