import type { ComponentChildren } from 'preact';

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
        {text.join(' ')}
      </p>
      {children && <div class="buttons">{children}</div>}
      {small && <p class="small">{small}</p>}
    </div>
  );
}
