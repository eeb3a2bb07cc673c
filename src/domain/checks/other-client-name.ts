import type { Check } from './check';
import { fold, wordsOf } from './fold';

/** Another client's full name stands in the text; off at first (product §6). Detail: `name`. */
export const checkOtherClientName: Check = ({ text, client, otherClients }) => {
  const even = (name: string) => ` ${wordsOf(fold(name.replace(/['’]s\b/g, ''))).join(' ')} `;
  const [words, own] = [even(text), even(client?.contact.name ?? '')];
  const name = otherClients.find((one) => {
    const other = even(one);
    return other.trim().includes(' ') && other !== own && words.includes(other);
  });
  return name === undefined ? null : { name };
};
