import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Locked, type PolicyKey } from './Locked';
import { PageContext } from './page-context';

type Props = {
  /** What stands behind the # in a link to it. */
  id: string;
  /** The name by which a policy sets it. */
  policy?: PolicyKey | undefined;
  children: ComponentChildren;
};

/** One setting: the search finds it, a link leads to it, a policy locks it. */
export function Setting({ id, policy, children }: Props) {
  const { found } = useContext(PageContext);
  return (
    <div id={id} data-setting hidden={found !== null && !found.has(id)}>
      <Locked by={policy}>{children}</Locked>
    </div>
  );
}
