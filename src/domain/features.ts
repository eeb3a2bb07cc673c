/** What a firm's policy can turn off; `sending` by its `readOnly` alone. */
export const FEATURES = ['sending', 'update', 'calendar', 'templates', 'export', 'refresh'] as const;
export type Feature = (typeof FEATURES)[number];
