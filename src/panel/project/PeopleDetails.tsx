import { formatNumber } from '../../domain/contact';
import { NAMES_ONLY, type Phone } from '../../domain/facts';
import { deriveOthers, deriveTeam, type OtherContact, type TeamMember } from '../../domain/team';
import { laterWords as later } from '../../locales/later-words';
import { moreWords as more } from '../../locales/more-words';
import { openCase } from '../more-actions';
import { usePanel } from '../store';
import { takeAsMe } from '../take-as-me';
import { Detail, Fold, Section } from './Detail';
import { LongList } from './LongList';
import type { OpenCase } from './use-case';

/** The team as Hona takes it over, and the other contacts of the case. */
export function PeopleDetails({ open }: { open: OpenCase }) {
  return (
    <>
      <Team open={open} />
      <Others open={open} />
    </>
  );
}

/** PULL-STAFF-1, PULL-ROLE-1. Somebody who is missing is missing in MyCase. */
function Team({ open }: { open: OpenCase }) {
  const { record, ambient } = open;
  const tabId = usePanel((s) => s.tabId);
  const team = deriveTeam(record.facts.staff, record.staff, ambient.mapping.teamRoles);
  return (
    <Section title={later.team}>
      {team?.length ? (
        <LongList rows={team}>
          {(rows) => (
            <dl>
              {rows.map((member) => (
                <Member key={member.staff.staffId ?? member.staff.name} member={member} open={open} />
              ))}
            </dl>
          )}
        </LongList>
      ) : (
        <p class="small">{team ? later.none : later.notRead}</p>
      )}
      <p class="small">
        {team && `${later.teamAdvice} `}
        <button
          type="button"
          class="link"
          disabled={tabId === null}
          onClick={() => void openCase(record.ref, 'contacts')}
        >
          {later.openContacts}
        </button>
      </p>
    </Section>
  );
}

function Member({ member, open }: { member: TeamMember; open: OpenCase }) {
  const { settings, mapping } = open.ambient;
  const { staff, title, email, phones, role, almost, from } = member;
  const { staffId, name, lead } = staff;
  const isMe = staffId !== null && staffId === settings.staffId;

  return (
    <Detail
      isName
      term={name}
      from={from}
      fact={from.source.page === 'staff' ? 'staff.title' : 'case.staff'}
      reach={listReach(phones, email)}
      notes={[
        lead && later.leadAttorney,
        role && later.roleInHona(role),
        almost && title !== null && later.almostRole(title, almost),
        !role && !almost && Object.keys(mapping.teamRoles).length > 0 && later.noRole,
        isMe && later.you,
      ]}
      caution={almost !== null}
      action={
        staffId !== null &&
        !isMe && (
          <button
            type="button"
            class="link"
            aria-label={`${later.thisIsMe}: ${name}`}
            onClick={() => void takeAsMe(staffId, name)}
          >
            {later.thisIsMe}
          </button>
        )
      }
    >
      {title ?? later.noTitle}
    </Detail>
  );
}

/** PULL-MULTI-1, -2: a Group's role shows where the firm mapped it. The Role of MyCase is another thing. */
function Others({ open }: { open: OpenCase }) {
  const { record, project, ambient } = open;
  const { contactRoles } = ambient.mapping;
  if (project.client.state === 'choose') return null;
  const client = project.client.state === 'found' ? project.client.contact : null;
  const others = deriveOthers(record.facts.contacts, record.contacts, client, contactRoles) ?? [];
  if (others.length === 0) return null;
  return (
    <Fold title={later.contacts} count={others.length} from={record.facts.contacts}>
      <LongList rows={others}>
        {(rows) => (
          <dl>
            {rows.map((other, i) => (
              <Other key={`${i}:${other.contact.name}`} other={other} open={open} />
            ))}
          </dl>
        )}
      </LongList>
    </Fold>
  );
}

function Other({ other, open }: { other: OtherContact; open: OpenCase }) {
  const { contact, own, role, almost } = other;
  const { group } = contact;
  // Mere names hold no Group; the person's own page does.
  const isNamesOnly = open.record.facts.contacts?.source.way === NAMES_ONLY && !own?.group;
  const company = contact.companyId ? open.record.companies[contact.companyId] : undefined;
  const page = own ?? company;
  return (
    <Detail
      isName
      term={contact.name}
      from={open.record.facts.contacts}
      under={open.record.facts.contacts}
      fact="case.contacts"
      reach={listReach(
        page?.phones?.value ?? (contact.phone ? [contact.phone] : []),
        page?.email?.value ?? contact.email,
      )}
      notes={[
        contact.type === 'Company' && later.company,
        contact.role && later.roleInMyCase(contact.role),
        role && later.roleInHona(role),
        almost && group !== null && later.almostGroup(group, almost),
        own?.archived?.value && later.archived,
      ]}
      caution={almost !== null}
    >
      {group ? more.group(group) : isNamesOnly ? later.groupNotRead : more.noGroup}
    </Detail>
  );
}

const listReach = (phones: readonly Phone[], email: string | null) => [
  ...phones.map((p) => `${p.kind === 'unknown' ? '' : `${later.kinds[p.kind]} `}${numberOf(p)}`),
  ...(email ? [email] : []),
];

const numberOf = (phone: Phone) => (phone.e164 ? formatNumber(phone.e164) : phone.raw);
