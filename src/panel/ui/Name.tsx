import type { ComponentChildren } from 'preact';

/** A name, number or text of a case: never translated (D8), and a right-to-left one does not turn its line round. */
export function Name({ children }: { children: ComponentChildren }) {
  return <bdi translate={false}>{children}</bdi>;
}
