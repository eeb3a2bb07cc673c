/** What became of each attempt to hand a message to Hona, in an export. */
export const enAnswers = {
  accepted: 'Taken',
  refused: 'Refused',
  token: 'Token refused',
  later: 'Asked to wait',
  none: 'Not known',
  unknown: {
    timeout: 'No answer in time',
    connection: 'The connection broke',
    redirect: 'Not answered by Hona itself',
    status: 'An error that does not say whether it went',
    incomplete: 'The answer broke off',
    implausible: 'An answer that is not understood',
    'too-large': 'An answer that is too large',
    'worker-ended': 'The browser ended before the answer',
  },
};
