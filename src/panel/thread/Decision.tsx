import type { ComponentChildren } from 'preact';

/** A box under its own message: the state, why, and the buttons. Never modal. */
export function Decision({
  kind,
  title,
  text,
  children,
}: {
  kind: 'doubt' | 'bad' | 'warn' | 'plain';
  title?: string;
  text: string[];
  children?: ComponentChildren;
}) {
  return (
    <div class={`decision ${kind}`}>
      <p>
        {title && <b>{title}. </b>}
        {text.join(' ')}
      </p>
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}
