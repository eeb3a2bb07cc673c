export type SpeedMark = 'panel-shell' | 'project-ready' | 'thread-ready';

/** A mark for the measurements of speed (product §9). Stays in this document. */
export function mark(name: SpeedMark): void {
  performance.mark(name);
}
