import { type SeedThread, seedMoreThreads } from './seed-more-threads';
import type { Author, Logged } from './types';

export type SeedPost = {
  daysAgo: number;
  time: [hour: number, minute: number];
  author: Author;
  body: string;
};

const dana: Author = { name: 'Dana Ortiz', title: 'Paralegal', href: '/contacts/attorneys/7001' };
const lee: Author = { name: 'Lee Whitfield', title: 'Attorney', href: '/contacts/attorneys/7002' };
const jane: Author = { name: 'Jane Doe', title: 'Client', href: '/contacts/clients/9001001' };

/** How a notification is signed in MyCase is not public; this is the sandbox's guess. */
export const NOTIFICATION_AUTHOR: Author = { name: 'Hona', title: 'Notification' };

/** What Jane Doe and the firm wrote each other before the sandbox started. */
function seedPosts(): SeedPost[] {
  return [
    {
      daysAgo: 12,
      time: [10, 2],
      author: NOTIFICATION_AUTHOR,
      body: 'Smith Law: Jane, your case has moved to a new phase: Discovery. Sign in to your portal to see what happens next.',
    },
    {
      daysAgo: 8,
      time: [9, 12],
      author: dana,
      body: 'Good morning Jane, this is Dana from Smith Law. Could you send us the invoices of your physical therapist when you have them?',
    },
    {
      daysAgo: 8,
      time: [12, 47],
      author: jane,
      body: 'Hi Dana! Yes, I have most of them. One is still missing, I asked the clinic for it.',
    },
    {
      daysAgo: 5,
      time: [16, 20],
      author: lee,
      body: 'Jane, the other side asked for two dates for your deposition. Would the morning of December 3 work for you?',
    },
    {
      daysAgo: 5,
      time: [17, 3],
      author: jane,
      body: 'December 3 works. Is it at your office?',
    },
    {
      daysAgo: 4,
      time: [9, 31],
      author: dana,
      body: 'Yes, at our office, 9:30 AM. Lee will meet you at 9 to go over what to expect. Parking is free in the garage.',
    },
    {
      daysAgo: 1,
      time: [18, 15],
      author: jane,
      body: 'Thank you. The last invoice came today. Shall I bring it along or take a picture?',
    },
  ];
}

/** All that was logged before the sandbox started. */
export function seedThreads(): SeedThread[] {
  return [
    { firm: 'smithlaw', caseId: '31946235', contactId: '9001001', posts: seedPosts() },
    ...seedMoreThreads(),
  ];
}

/** What Hona knew of a message that it logged long ago. */
export function loggedOf({ author }: SeedPost, client: string, loggedAt: Date): Logged {
  return {
    way: author === NOTIFICATION_AUTHOR ? 'Notification' : 'Text',
    direction: author.title === 'Client' ? 'from' : 'to',
    client,
    loggedAt,
  };
}

/** A time of day on a day before `now`, in the local time of this process. */
export function momentOf(post: SeedPost, now: Date): Date {
  const at = new Date(now);
  at.setDate(at.getDate() - post.daysAgo);
  at.setHours(post.time[0], post.time[1], 0, 0);
  return at;
}
