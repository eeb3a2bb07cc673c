import type { Finding } from '../../domain/checks/check';

const RING = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z';
const SHAPES: Record<Finding['level'], string> = {
  warn: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 11.6v.4',
  confirm: `${RING}M6 6.2a2 2 0 1 1 2.8 1.8c-.5.3-.8.6-.8 1.3M8 11.4v.4`,
  block: `${RING}M3.4 3.4l9.2 9.2`,
};

/** How grave a finding is, beside the words that say it. */
export function LevelIcon({ level }: { level: Finding['level'] }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[level]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
