import type { Check } from './check';

/** Product §6: another MyCase user is signed in than the one in whose name it goes. Detail: both IDs. */
export const checkOtherUser: Check = ({ authorId, signedInId }) =>
  authorId && signedInId && authorId !== signedInId ? { authorId, signedInId } : null;
