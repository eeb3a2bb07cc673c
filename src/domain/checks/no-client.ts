import type { Check } from './check';

/** Product §4: nobody is chosen, or nobody can be written to. Detail: `why`, the state of the client. */
export const checkNoClient: Check = ({ recipient, project }) =>
  recipient ? null : { why: project.client.state };
