import { useEffect, useMemo, useState } from 'preact/hooks';
import { findClientId } from '../../domain/contact';
import { type Filled, fillTemplate } from '../../domain/fill-template';
import type { Language, Template } from '../../domain/template';
import { collectFieldFacts, type FieldFacts, findFieldValue } from '../../domain/template-fields';
import { findLanguage, pickText } from '../../domain/template-language';
import { call } from '../../messaging/client';
import { loadLanguage } from '../../store/read/templates';
import type { OpenCase } from '../project/use-case';

export type Filling = {
  facts: FieldFacts;
  language: Language;
  /** Why it is this one. */
  why: 'chosen' | 'guess' | 'standard';
  /** Null: nobody is chosen as the client, and no language is kept. */
  clientName: string | null;
  choose: (language: Language) => void;
  /** A template as it would stand in the message now; `other`: in the other language, since there is none in this. */
  fill: (template: Template) => Filled & { other: Language | null };
};

/** How templates are filled for the case on screen, in the language of its client; null until that was read. */
export function useFilling({ record, ambient, project }: OpenCase): Filling | null {
  const { client } = project;
  const clientId = client.state === 'found' ? findClientId(client.contact) : null;
  const { firm } = record.ref;
  const [chosen, setChosen] = useState<Language | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    setChosen(undefined);
    const load = clientId === null ? Promise.resolve(null) : loadLanguage(firm, clientId);
    load.catch(() => null).then((language) => wanted && setChosen(language));
    return () => {
      wanted = false;
    };
  }, [firm, clientId]);

  return useMemo(() => {
    if (chosen === undefined) return null;
    const facts = collectFieldFacts(record, project, ambient.mapping, ambient.settings.staffName);
    const { language, why } = findLanguage(chosen, record.log.lines);
    return {
      facts,
      language,
      why,
      clientName: client.state === 'found' ? client.contact.name : null,
      choose: (next) => {
        setChosen(next);
        if (clientId !== null)
          void call('setLanguage', { ref: record.ref, contactId: clientId, language: next });
      },
      fill: (template) => {
        const picked = pickText(template, language);
        const filled = fillTemplate(picked.text, (name) => findFieldValue(name, facts));
        return { ...filled, other: picked.language === language ? null : picked.language };
      },
    };
  }, [chosen, record, project, ambient, clientId]);
}
