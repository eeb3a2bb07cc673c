import type { DeletedPart } from '../domain/deleted-part';

/** What "Delete everything" could not delete. */
export const enDelete = {
  left: (parts: string) =>
    `The messages, names, drafts, settings and the token were deleted from this computer. This could not be: ${parts}. Press “Delete everything” once more; where it says the same again, remove the extension.`,
  parts: {
    areas: 'settings and counts',
    alarms: 'alarms',
    caches: 'caches',
    icon: 'the number on the icon',
    notifications: 'notifications that stand on the screen',
  } satisfies Record<DeletedPart, string>,
  brokenKept:
    'Nothing was deleted: this browser cannot delete the extension’s storage now. Restart the browser and try again; where it says the same again, remove the extension, which deletes it as well.',
};
