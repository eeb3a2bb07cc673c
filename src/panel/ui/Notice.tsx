import type { ComponentChildren } from 'preact';

/** A line that stands out: a caution, or something that went wrong. Its words say which, not only its colour. */
export function Notice({
  kind = 'warn',
  children,
}: {
  kind?: 'warn' | 'bad' | 'plain';
  children: ComponentChildren;
}) {
  return <div class={`notice ${kind}`}>{children}</div>;
}
