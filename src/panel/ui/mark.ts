export type SpeedMark = 'panel-shell' | 'project-ready' | 'thread-ready';

/**
 * A mark for the measurements of speed (product §9), the last of its kind: the browser keeps every one until it is
 * cleared, and a panel stands open all day. Stays in this document.
 */
export function mark(name: SpeedMark): void {
  performance.clearMarks(name);
  performance.mark(name);
}
