import type { ComponentChildren } from 'preact';
import { Locked, type PolicyKey } from './Locked';
import { usePageView } from './page-view';

type Props = {
  /** What stands behind the # in a link to it. */
  id: string;
  /** The name by which a policy sets it. */
  policy?: PolicyKey | undefined;
  children: ComponentChildren;
};

/** One setting: the search finds it, a link leads to it, a policy locks it. */
export function Setting({ id, policy, children }: Props) {
  const { found } = usePageView();
  return (
    <div id={id} data-setting hidden={found !== null && !found.has(id)}>
      <Locked by={policy}>{children}</Locked>
    </div>
  );
}
