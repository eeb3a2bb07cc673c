import { formatNumber } from '../../domain/contact';
import type { CaseContact, CaseStaff } from '../../domain/facts';
import { laterWords as later } from '../../locales/later-words';
import { moreWords as more } from '../../locales/more-words';
import { call } from '../../messaging/client';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';
import { Detail, Section } from './Detail';
import type { OpenCase } from './use-case';

/** The team as Hona takes it over, and the other contacts of the case. */
export function PeopleDetails({ open }: { open: OpenCase }) {
  const { record, project } = open;
  const { staff, contacts } = record.facts;
  const clientId = project.client.state === 'found' ? project.client.contact.contactId : null;
  const others = (contacts?.value ?? []).filter((c) => c.contactId === null || c.contactId !== clientId);
  return (
    <>
      <Section title={later.team}>
        {staff?.value?.length ? (
          <dl>
            {staff.value.map((s) => (
              <StaffDetail key={s.staffId ?? s.name} staff={s} open={open} />
            ))}
          </dl>
        ) : (
          <p class="small">{staff ? later.none : later.notRead}</p>
        )}
      </Section>
      {project.client.state !== 'choose' && others.length > 0 && (
        <Section title={later.contacts}>
          <dl>
            {others.map((c) => (
              <Detail key={c.contactId ?? c.name} term={c.name} from={contacts} notes={[reachOf(c)]}>
                {c.group ? more.group(c.group) : more.noGroup}
              </Detail>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

function StaffDetail({ staff, open }: { staff: CaseStaff; open: OpenCase }) {
  const { ambient, record } = open;
  const { settings, mapping } = ambient;
  const { staffId, name, title } = staff;
  const role = title !== null && Object.hasOwn(mapping.teamRoles, title) ? mapping.teamRoles[title] : null;
  const isMe = staffId !== null && staffId === settings.staffId;

  const takeAsMe = async () => {
    const { undoSeconds, launcher } = settings;
    const reply = await call('saveSettings', { staffId, staffName: name, undoSeconds, launcher });
    flash(reply.ok ? later.meSaved(name) : describeErrorReply(reply.error));
  };

  return (
    <Detail
      term={name}
      from={record.facts.staff}
      notes={[
        staff.lead && later.leadAttorney,
        role ? later.roleInHona(role) : later.noRole,
        isMe && later.you,
      ]}
      action={
        staffId !== null &&
        !isMe && (
          <button type="button" class="link" aria-label={`${later.thisIsMe}: ${name}`} onClick={takeAsMe}>
            {later.thisIsMe}
          </button>
        )
      }
    >
      {title ?? later.noTitle}
    </Detail>
  );
}

function reachOf(contact: CaseContact): string {
  const { phone, email } = contact;
  return [phone && (phone.e164 ? formatNumber(phone.e164) : phone.raw), email].filter(Boolean).join(' · ');
}
