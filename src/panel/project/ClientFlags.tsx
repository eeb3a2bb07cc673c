import type { Mapping } from '../../domain/mapping';
import type { Project } from '../../domain/project';
import { laterWords as later } from '../../locales/later-words';
import { words } from '../../locales/words';
import { Detail } from './Detail';

/** PULL-OTHER-1: consent to automatic texts, Deceased, Minor, from the custom fields that the firm names. */
export function ClientFlags({ project, mapping }: { project: Project; mapping: Mapping }) {
  return (['consent', 'deceased', 'minor'] as const).map((flag) => {
    const value = project[flag];
    const field = mapping[`${flag}Field`];
    if (!value || !field) return null;
    const isWarning = value.state === 'known' && value.value === (flag !== 'consent');
    return (
      <Detail
        key={flag}
        term={later.flags[flag]}
        from={value.from ?? undefined}
        fact={field.on === 'case' ? 'case.customFields' : 'contact.customFields'}
        notes={[later.customField(field.label)]}
        caution={isWarning}
      >
        {value.state === 'known' ? (value.value ? later.yes : later.no) : words.gaps[value.state]}
      </Detail>
    );
  });
}
