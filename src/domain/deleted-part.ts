/** What "Delete everything" empties beside the database; those that it could not stand in the error's detail, `left`. */
export type DeletedPart = 'areas' | 'alarms' | 'caches' | 'icon' | 'notifications';
