import { AppError } from '../domain/errors';
import type { PanelHandlers } from '../messaging/server';

/** The events of a case's project, written to Hona by a person's press. */
export const calendarHandlers: Pick<PanelHandlers, 'saveEvent' | 'deleteEvent' | 'settleEvent'> = {
  saveEvent: async () => {
    throw new AppError('not-found');
  },
  deleteEvent: async () => {
    throw new AppError('not-found');
  },
  settleEvent: async () => {
    throw new AppError('not-found');
  },
};
