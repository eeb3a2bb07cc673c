import { dateAndTime } from './layout';
import { INTEGRATION_USER } from './seed-people';
import { fullName } from './store';
import type { Author, Post } from './types';
import type { LogFormat } from './view';

/**
 * A post as its page shows it. What Hona's log looks like is not public: in one format the head says who wrote and
 * when; in the other one user of the firm posts everything, at the time of logging, and the text says the rest.
 */
export function shownPost(post: Post, format: LogFormat): Pick<Post, 'id' | 'author' | 'at' | 'body'> {
  if (format === 'header') return post;
  const { id, logged, author, at, body } = post;
  const head = `[${logged.way} ${logged.direction} ${logged.client}] ${author.name}, ${dateAndTime(at)}:`;
  return { id, author: INTEGRATION_AUTHOR, at: logged.loggedAt, body: `${head} ${body}` };
}

const INTEGRATION_AUTHOR: Author = {
  name: fullName(INTEGRATION_USER),
  title: INTEGRATION_USER.title,
  href: `/contacts/attorneys/${INTEGRATION_USER.id}`,
};
