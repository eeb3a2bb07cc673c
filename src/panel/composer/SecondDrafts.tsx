import type { CaseRef } from '../../domain/case';
import { moreWords as more } from '../../locales/more-words';
import { change, flushDraft } from '../actions';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';
import { Name } from '../ui/Name';

/** Texts that came back while the composer was in use. */
export function SecondDrafts({
  caseRef,
  texts,
  isEmpty,
}: {
  caseRef: CaseRef;
  texts: string[];
  isEmpty: boolean;
}) {
  const use = async (index: number) => {
    await flushDraft();
    const reply = await change('useSecondDraft', { ref: caseRef, index });
    if (!reply.ok) flash(describeErrorReply(reply.error));
  };
  return texts.map((text, index) => (
    // Two of the same words are the same to staff; only their place tells them apart.
    <div class="second" key={`${index} ${text}`}>
      <p>
        {more.anotherDraft} <Name>{text}</Name>
      </p>
      {isEmpty ? (
        <button type="button" class="btn" onClick={() => void use(index)}>
          {more.useIt}
        </button>
      ) : (
        <p class="small">{more.useItWhenEmpty}</p>
      )}
    </div>
  ));
}
