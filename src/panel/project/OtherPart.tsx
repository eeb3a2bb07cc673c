import { ActivityList } from '../activity/ActivityList';
import { Calendar } from '../calendar/Calendar';
import type { PanelTab } from '../store';
import { Details } from './Details';

/** The part of the case that is open, where it is another one than Messages; all of them load together. */
export function OtherPart({ tab }: { tab: PanelTab }) {
  switch (tab) {
    case 'messages':
      return null;
    case 'details':
      return <Details />;
    case 'calendar':
      return <Calendar />;
    case 'activity':
      return <ActivityList />;
    default:
      return tab satisfies never;
  }
}
