import { planUpdate, suggestName } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { ClientDetails } from './ClientDetails';
import { compareWithLastSent } from './compare';
import { Detail, Section } from './Detail';
import { PeopleDetails } from './PeopleDetails';
import { ProjectDetails } from './ProjectDetails';
import { type OpenCase, useActivity, useCase } from './use-case';

/** Every value of the project, with its source and age. */
export function Details() {
  const open = useCase();
  return open && <DetailsOf open={open} />;
}

function DetailsOf({ open }: { open: OpenCase }) {
  const { record, ambient, project } = open;
  const fields = record.facts.customFields;
  return (
    <div class="details">
      <DifferenceNotice open={open} />
      <ProjectDetails
        project={project}
        facts={record.facts}
        lastSent={record.lastSent}
        mapping={ambient.mapping}
      />
      <ClientDetails record={record} project={project} />
      <PeopleDetails open={open} />
      <Section title={later.customFields}>
        {fields?.value?.length ? (
          <dl>
            {fields.value.map((f) => (
              <Detail key={f.label} term={f.label} from={fields}>
                {f.value ?? later.fieldEmpty}
              </Detail>
            ))}
          </dl>
        ) : (
          <p class="small">{fields ? later.none : later.notRead}</p>
        )}
      </Section>
      <Section title={later.howSure}>
        <dl>
          <Detail term={later.logTerm} notes={[later.notConfirmed]}>
            {later.logFrom}
          </Detail>
          <Detail
            term={later.caseTerm}
            notes={[ambient.connection?.trial !== 'passed' && later.notConfirmed]}
          >
            {ambient.connection?.trial === 'passed' ? later.caseProven : later.caseUnproven}
          </Detail>
        </dl>
        <p class="small">{later.keptInHona}</p>
      </Section>
    </div>
  );
}

/** What changed since it was last sent leads to Update Hona. */
function DifferenceNotice({ open }: { open: OpenCase }) {
  const now = usePanel((s) => s.now);
  const activity = useActivity(open.record) ?? [];
  const { lastSent } = open.record;
  const found = compareWithLastSent(
    planUpdate(open.project, suggestName(open.project, lastSent)),
    null,
    lastSent,
    activity,
    now,
  );
  const count = found.filter((d) => !d.probablyTakenOver).length;
  if (lastSent && count === 0) return null;
  return (
    <Notice kind={lastSent ? 'warn' : 'plain'}>
      {lastSent ? later.changedValues(count) : later.neverSent}{' '}
      <button type="button" class="link" onClick={() => panelStore.setState({ updateOpen: true })}>
        {later.updateHonaMore}
      </button>
    </Notice>
  );
}
