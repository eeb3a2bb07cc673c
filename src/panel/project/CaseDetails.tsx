import { deriveCaseType } from '../../domain/case-type';
import type { CaseFacts, Fact } from '../../domain/facts';
import type { FactName } from '../../domain/health';
import type { Mapping } from '../../domain/mapping';
import type { Derived } from '../../domain/project';
import { laterWords as later } from '../../locales/later-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { Detail, Fold } from './Detail';

type PlainFact = keyof CaseFacts &
  keyof typeof later.caseFacts &
  (
    | 'caseNumber'
    | 'practiceArea'
    | 'stage'
    | 'openedOn'
    | 'closedOn'
    | 'limitationOn'
    | 'office'
    | 'description'
  );

const PLAIN: readonly PlainFact[] = [
  'caseNumber',
  'practiceArea',
  'stage',
  'openedOn',
  'closedOn',
  'limitationOn',
  'office',
  'description',
];

/** The case as MyCase has it. What was never read stands together in one line, with where it is found. */
export function CaseDetails({ record, mapping }: { record: CaseRecord; mapping: Mapping }) {
  const { ref, facts } = record;
  const caseType = deriveCaseType(facts, mapping);
  // An open case has no closing date: nothing is missing there.
  const terms = PLAIN.filter((fact) => fact !== 'closedOn' || facts.closedOn?.value || facts.closed?.value);
  const missing = terms.filter((fact) => !facts[fact]);
  return (
    <Fold title={later.caseTitle} from={facts.name}>
      <dl>
        <Detail term={later.caseId}>{words.caseLine(ref.caseId, ref.firm)}</Detail>
        {facts.closed && (
          <Detail term={later.facts.closed} from={facts.closed} under={facts.name} fact="case.closed">
            {facts.closed.value ? later.closedCase : later.openCase}
          </Detail>
        )}
        {terms.map((fact) => (
          <Plain
            key={fact}
            term={later.caseFacts[fact]}
            value={facts[fact]}
            under={facts.name}
            fact={`case.${fact}`}
          />
        ))}
        {caseType && <CaseType caseType={caseType} field={mapping.caseTypeField ?? ''} />}
      </dl>
      {missing.length > 0 && (
        <p class="small">{later.notReadYet(missing.map((fact) => later.caseFacts[fact]).join(', '))}</p>
      )}
    </Fold>
  );
}

type PlainProps = {
  term: string;
  value: Fact<string> | undefined;
  under: Fact<string> | undefined;
  fact: FactName;
};

function Plain({ term, value, under, fact }: PlainProps) {
  if (!value) return null;
  return (
    <Detail term={term} from={value} under={under} fact={fact}>
      {value.value ?? later.notInMyCase}
    </Detail>
  );
}

function CaseType({ caseType, field }: { caseType: Derived<string>; field: string }) {
  return (
    <Detail
      term={later.caseType}
      from={caseType.from ?? undefined}
      fact="case.customFields"
      notes={[later.customField(field)]}
    >
      {caseType.state === 'known' ? caseType.value : words.gaps[caseType.state]}
    </Detail>
  );
}
