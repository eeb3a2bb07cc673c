import type { ComponentChildren } from 'preact';
import { Name } from '../ui/Name';

/** A box under its own message: the state, why, and the buttons. Never modal. */
export function Decision({
  kind,
  title,
  text,
  small,
  children,
}: {
  kind: 'doubt' | 'bad' | 'warn' | 'plain';
  title?: string;
  text: string[];
  /** What a button does not do, below them. */
  small?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={`decision ${kind}`}>
      <p>
        {title && <b>{title}. </b>}
        <Name>{text.join(' ')}</Name>
      </p>
      {children && <div class="buttons">{children}</div>}
      {small && <p class="small">{small}</p>}
    </div>
  );
}
