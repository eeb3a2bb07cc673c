import { type Html, html } from '../../html';

/** How the skins show a yes or no: in words, by an icon that says it to a screen reader only, by a tick. */
export const yesNoAs: Record<'words' | 'icon' | 'tick', (yes: boolean) => Html> = {
  words: (yes) => html`${yes ? 'Yes' : 'No'}`,
  icon: (yes) =>
    html`<i class="fas ${yes ? 'fa-check' : 'fa-times'}" role="img" aria-label="${yes ? 'Yes' : 'No'}" title="${yes ? 'Yes' : 'No'}"></i>`,
  tick: (yes) => html`<input type="checkbox" disabled ${yes && html`checked`}>`,
};

/** A long text, with its line ends as they were typed. */
export function brokenLines(text: string): Html {
  return html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`;
}

/** A long text as paragraphs, as an editor leaves them. */
export function paragraphs(text: string): Html {
  return html`${text.split(/\n{2,}/).map((part) => html`<p>${brokenLines(part)}</p>`)}`;
}
