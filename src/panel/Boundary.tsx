import { Component, type ComponentChildren } from 'preact';
import { lazy } from './ui/lazy';

export const LaunchError = lazy(() => import('./LaunchError').then((m) => m.LaunchError));

/** A panel that fails while it is drawn says so, and what was kept, instead of going blank. */
export class Boundary extends Component<{ children: ComponentChildren }, { failed: string | null }> {
  override state = { failed: null as string | null };

  override componentDidCatch(error: unknown): void {
    const failed = error instanceof Error ? error.name : 'unexpected';
    // Its name only: the message of an error may hold what the panel was drawing.
    console.error('panel', failed);
    this.setState({ failed });
  }

  override render({ children }: { children: ComponentChildren }, { failed }: { failed: string | null }) {
    return failed === null ? children : <LaunchError code={failed} />;
  }
}
