import type { CustomField, Fact } from '../../domain/facts';
import type { FactName } from '../../domain/health';
import { laterWords as later } from '../../locales/later-words';
import { Detail } from './Detail';
import { LongList } from './LongList';

type Props = { fields: Fact<CustomField[]> | undefined; fact: FactName; notRead: string };

/** Custom fields as MyCase shows them, each with its source and age. */
export function CustomFields({ fields, fact, notRead }: Props) {
  if (!fields?.value?.length) return <p class="small">{fields ? later.none : notRead}</p>;
  return (
    <LongList rows={fields.value}>
      {(rows) => (
        <dl>
          {rows.map((f, i) => (
            <Detail key={`${i}:${f.label}`} term={f.label} from={fields} under={fields} fact={fact}>
              {f.value ?? later.fieldEmpty}
            </Detail>
          ))}
        </dl>
      )}
    </LongList>
  );
}
