import { filled } from '../sandbox/mycase/layout';
import { answerMyCase } from '../sandbox/mycase/routes';
import type { MyCaseStore } from '../sandbox/mycase/store';

/** The markup of a page of the sandbox's MyCase, by default after its script has filled the late parts. */
export function sandboxMarkup(store: MyCaseStore, url: string, isFilled = true): string {
  const { host, pathname } = new URL(url);
  const { body = '' } = answerMyCase(store, {
    at: new Date(),
    host,
    method: 'GET',
    path: pathname,
    query: '',
    headers: {},
    body: '',
    complete: true,
    connection: 1,
    turn: 1,
    status: null,
    protocol: 'h2',
  });
  return isFilled ? filled(body) : body;
}
