import { formatNumber } from '../../domain/contact';

/** A text with every E.164 number in it as people write it. */
export function formatNumbers(text: string): string {
  return text.replace(/\+\d{8,15}/g, formatNumber);
}
