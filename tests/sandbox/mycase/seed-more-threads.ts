import type { SeedPost } from './seed-thread';
import type { Author } from './types';

/** A thread that Hona logged into a case before the sandbox started. */
export type SeedThread = {
  firm: string;
  caseId: string;
  contactId: string;
  subject?: string;
  posts: SeedPost[];
};

const dana: Author = { name: 'Dana Ortiz', title: 'Paralegal', href: '/contacts/attorneys/7001' };
const morgan: Author = { name: 'Morgan Hale', title: 'Attorney', href: '/contacts/attorneys/8001' };
const client = (name: string, id: string): Author => ({
  name,
  title: 'Client',
  href: `/contacts/clients/${id}`,
});
const nadia = client('Nadia Petrov', '9001021');
const rachel = client('Rachel Bennett', '9105001');

/** The threads beside Jane Doe's: a long one, one client's two, and one of the other firm. */
export function seedMoreThreads(): SeedThread[] {
  const petrov = { firm: 'smithlaw', contactId: '9001021' };
  return [
    { firm: 'smithlaw', caseId: '31946312', contactId: '9001020', posts: longLog() },
    // Hona logs a client's answers to the case that is chosen there, which here is the other one.
    {
      ...petrov,
      caseId: '31946310',
      posts: [
        {
          daysAgo: 9,
          time: [11, 5],
          author: dana,
          body: 'Nadia, did the bus company write to you directly?',
        },
        {
          daysAgo: 3,
          time: [15, 40],
          author: dana,
          body: 'Please do not answer their letter before we talk.',
        },
      ],
    },
    {
      ...petrov,
      caseId: '31946311',
      posts: [
        {
          daysAgo: 9,
          time: [11, 52],
          author: nadia,
          body: 'Yes, last week. I will take a picture of the letter.',
        },
        {
          daysAgo: 6,
          time: [9, 15],
          author: dana,
          body: 'Your doctor’s form for the compensation board came in.',
        },
        { daysAgo: 3, time: [16, 2], author: nadia, body: 'OK, I have not answered.' },
      ],
    },
    {
      firm: 'otherlaw',
      caseId: '31946235',
      contactId: '9105001',
      posts: [
        {
          daysAgo: 6,
          time: [10, 20],
          author: morgan,
          body: 'Rachel, the landlord offers to return half of the deposit.',
        },
        { daysAgo: 6, time: [12, 1], author: rachel, body: 'Only half? No.' },
      ],
    },
  ];
}

const FIRM_LINES = [
  'Good morning, this is Dana from Smith Law.',
  'Did the hospital send you the discharge papers?',
  'We asked for the records again today.',
  'Thank you, got it.',
  'Dr. Osei’s office confirmed your appointment for Thursday at 2:30 PM.',
  'Please keep every bill, also the small ones:\n- pharmacy\n- parking\n- the taxi home',
];
const CLIENT_LINES = [
  'OK',
  'I will look for it tonight.',
  'They said two more weeks 🙄',
  'Thank you!',
  'Merci beaucoup, à demain.',
  'Can you call me after 5? I am at work until then and cannot answer the phone.',
];
const LONG_LOG = 300;

/** 300 messages, three a day; some repeat their words, one is as long as a message may be. */
function longLog(): SeedPost[] {
  const yolande = client('Yolande Baptiste', '9001020');
  return Array.from({ length: LONG_LOG }, (_, i): SeedPost => {
    const isClient = i % 3 === 1;
    const lines = isClient ? CLIENT_LINES : FIRM_LINES;
    return {
      daysAgo: Math.floor((LONG_LOG - 1 - i) / 3) + 1,
      time: [9 + (i % 3) * 4, (i * 7) % 60],
      author: isClient ? yolande : dana,
      body: i === 150 ? 'As discussed. '.repeat(115).slice(0, 1600).trim() : (lines[i % lines.length] ?? ''),
    };
  });
}
