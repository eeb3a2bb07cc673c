import { planUpdate, suggestName } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { CaseDetails } from './CaseDetails';
import { ClientDetails } from './ClientDetails';
import { CustomFields } from './CustomFields';
import { compareWithLastSent } from './compare';
import { Detail, Fold } from './Detail';
import { MoreFromMyCase } from './MoreFromMyCase';
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
  return (
    <div class="details">
      <DifferenceNotice open={open} />
      <ClientDetails open={open} />
      <ProjectDetails project={project} lastSent={record.lastSent} mapping={ambient.mapping} />
      <PeopleDetails open={open} />
      <CaseDetails record={record} mapping={ambient.mapping} />
      <Fold
        title={later.customFields}
        count={record.facts.customFields?.value?.length}
        from={record.facts.customFields}
      >
        <CustomFields
          fields={record.facts.customFields}
          fact="case.customFields"
          notRead={later.fieldsNotRead}
        />
      </Fold>
      <MoreFromMyCase record={record} />
      <Fold title={later.howSure}>
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
      </Fold>
      <p class="small">
        <span aria-hidden="true">* </span>
        {later.notConfirmedLong}
      </p>
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
  if (lastSent?.project && count === 0) return null;
  return (
    <Notice kind={lastSent ? 'warn' : 'plain'}>
      {!lastSent && later.neverSent}
      {lastSent && (lastSent.project ? later.changedValues(count) : later.halfDone)}{' '}
      <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'update' })}>
        {later.updateHonaMore}
      </button>
    </Notice>
  );
}
