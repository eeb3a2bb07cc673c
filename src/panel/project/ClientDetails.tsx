import { useState } from 'preact/hooks';
import { findClientId, findOwnFacts, formatNumber, type SourcedPhone } from '../../domain/contact';
import type { CaseContact, ContactFacts } from '../../domain/facts';
import type { Mapping } from '../../domain/mapping';
import type { Project } from '../../domain/project';
import { deriveRecipient } from '../../domain/recipient';
import { laterWords as later } from '../../locales/later-words';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { ClientChooser } from '../composer/ClientChooser';
import { usePanel } from '../store';
import { formatAge, formatDate } from '../ui/format';
import { ClientFlags } from './ClientFlags';
import { CustomFields } from './CustomFields';
import { Detail, Fold, Section } from './Detail';
import type { OpenCase } from './use-case';

/** The client: who, which number Hona texts, and where each comes from. */
export function ClientDetails({ open }: { open: OpenCase }) {
  const { record, project, ambient } = open;
  const { client } = project;
  const all = (record.facts.contacts?.value ?? []).filter((c) => findClientId(c) !== null);
  return (
    <Section title={later.client}>
      {client.state === 'found' && (
        <FoundClient
          // A choice that was just made closes the chooser.
          key={findClientId(client.contact)}
          record={record}
          project={project}
          mapping={ambient.mapping}
          contact={client.contact}
          chosen={client.chosen}
          all={all}
        />
      )}
      {client.state === 'choose' && <ClientChooser caseRef={record.ref} candidates={client.candidates} />}
      {client.state === 'none' && <p class="small">{more.sendOff.clientNone}</p>}
      {client.state === 'no-id' && <p class="small">{more.sendOff.clientNoId}</p>}
      {client.state === 'not-loaded' && <p class="small">{later.notRead}</p>}
    </Section>
  );
}

type FoundProps = {
  record: CaseRecord;
  project: Project;
  mapping: Mapping;
  contact: CaseContact;
  chosen: boolean;
  all: CaseContact[];
};

function FoundClient({ record, project, mapping, contact, chosen, all }: FoundProps) {
  const [choosing, setChoosing] = useState(false);
  const own: ContactFacts | undefined = findOwnFacts(contact, record.contacts, record.companies);
  const birthday = own?.birthday;
  return (
    <>
      <dl>
        <Detail
          term={later.clientName}
          from={record.facts.contacts}
          fact="case.contacts"
          notes={[
            contact.type === 'Company' && later.companyClient,
            chosen ? later.chosenHere : contact.group && later.onlyInGroup(contact.group),
            own?.archived?.value && later.archived,
            later.honaChoice,
          ]}
          action={
            all.length > 1 && (
              <button type="button" class="link" onClick={() => setChoosing(!choosing)}>
                {choosing ? later.keepClient : later.chooseOther}
              </button>
            )
          }
        >
          {contact.name}
        </Detail>
        <PhoneDetail record={record} project={project} />
        <Detail
          term={later.email}
          from={project.email?.from}
          fact="contact.email"
          notes={[differsAtHona(record, project) && later.reachAdvice]}
        >
          {project.email?.value ?? later.notInMyCase}
        </Detail>
        <ClientFlags project={project} mapping={mapping} />
        <Detail term={later.facts.group} from={own?.group ?? record.facts.contacts} fact="contact.group">
          {(own?.group ? own.group.value : contact.group) ?? later.notInMyCase}
        </Detail>
        {own && (
          <Detail term={later.birthday} from={birthday} fact="contact.birthday">
            {birthday ? (birthday.value ?? later.notInMyCase) : words.gaps['not-loaded']}
          </Detail>
        )}
        {own?.address?.value && (
          <Detail term={later.facts.address} from={own.address} fact="contact.address">
            {own.address.value}
          </Detail>
        )}
      </dl>
      {!own && <p class="small">{later.ownPageNotRead(contact.name)}</p>}
      {own?.customFields?.value?.length ? (
        <Fold title={later.clientFields} count={own.customFields.value.length} from={own.customFields}>
          <CustomFields fields={own.customFields} fact="contact.customFields" notRead="" />
        </Fold>
      ) : null}
      {choosing && <ClientChooser caseRef={record.ref} candidates={all} />}
    </>
  );
}

/** MyCase has another phone or e-mail than Hona's last answer for this client. */
function differsAtHona({ lastSent }: CaseRecord, project: Project): boolean {
  if (!lastSent || project.client.state !== 'found') return false;
  if (lastSent.update.client.contactId !== findClientId(project.client.contact)) return false;
  const { phone, email } = lastSent.contact;
  const now = { phone: project.phone?.phone.e164 ?? null, email: project.email?.value ?? null };
  return (phone !== null && now.phone !== phone) || (email !== null && now.email !== email);
}

/** "Which number" of product §4. */
function PhoneDetail({ record, project }: { record: CaseRecord; project: Project }) {
  const now = usePanel((s) => s.now);
  const answer = deriveRecipient(project, record.lastSent);
  const { phone } = project;
  const mycase = phone && describePhone(phone);
  if (answer.ok && answer.recipient.answeredAt !== null) {
    const { number, answeredAt } = answer.recipient;
    const differs = phone?.phone.e164 != null && phone.phone.e164 !== number;
    return (
      <Detail
        term={later.honaTexts}
        notes={[
          later.answered(formatDate(answeredAt, now)),
          differs && mycase && later.mycaseNow(mycase),
          ...cautions(phone, now),
        ]}
        caution={differs}
      >
        {number ? formatNumber(number) : later.noNumber}
      </Detail>
    );
  }
  return (
    <Detail
      term={later.honaTexts}
      from={phone ?? undefined}
      notes={phone ? [later.expected, ...cautions(phone, now)] : []}
      caution={cautions(phone, now).length > 0}
    >
      {mycase ?? later.noNumber}
    </Detail>
  );
}

const describePhone = ({ phone }: Pick<SourcedPhone, 'phone'>) => {
  const number = phone.e164 ? formatNumber(phone.e164) : phone.raw;
  // What is not marked is said beside it, in words.
  return phone.kind === 'unknown' ? number : `${later.kinds[phone.kind]} ${number}`;
};

function cautions(phone: SourcedPhone | null, now: number): string[] {
  if (!phone) return [];
  const { older } = phone;
  const { kind, e164, extension, problem } = phone.phone;
  return [
    ...(e164 ? [] : [later.doubtful, more.numberProblems[problem ?? 'odd']]),
    ...(e164 && kind !== 'cell' ? [later.notCell] : []),
    ...(e164 && extension ? [later.extension(extension)] : []),
    ...(older ? [later.olderNumber(describePhone(older), formatAge(older.readAt, now))] : []),
  ];
}
