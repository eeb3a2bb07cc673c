import type { Check } from './check';

/** PULL-CON-1: whom staff chose has a Group, and it is none of the firm's client Groups. Detail: `group`. */
export const checkNotClientGroup: Check = ({ client, clientGroups }) => {
  const group = client?.contact.group;
  return group && !clientGroups.includes(group) ? { group } : null;
};
