import { esCalendar } from './es-calendar';
import { esChecks } from './es-checks';
import { esComposer } from './es-composer';
import { esDelete } from './es-delete';
import { esDiagnostics } from './es-diagnostics';
import { esEventEnds } from './es-event-ends';
import { esExport } from './es-export';
import { esFirstRun } from './es-first-run';
import { esHealth } from './es-health';
import { esHome } from './es-home';
import { esKeptStops } from './es-kept-stops';
import { esLater } from './es-later';
import { esMore } from './es-more';
import { esOptions } from './es-options';
import { esPanel } from './es-panel';
import { esPhone } from './es-phone';
import { esPolicy } from './es-policy';
import { esPolicyOff } from './es-policy-off';
import { esRefresh } from './es-refresh';
import { esSettings } from './es-settings';
import { esSettingsFile } from './es-settings-file';
import { esShortcuts } from './es-shortcuts';
import { esTemplateSettings } from './es-template-settings';
import { esTemplates } from './es-templates';
import { esThread } from './es-thread';
import { esUnfinished } from './es-unfinished';
import { esUpdate } from './es-update';

/**
 * Spanish, whole: one chunk with speak-spanish.ts, loaded before the first render where Spanish is spoken. Each part by
 * the name that its English gives to `spoken`.
 */
export const es = {
  words: esPanel,
  more: esMore,
  thread: esThread,
  composer: esComposer,
  home: esHome,
  phone: esPhone,
  unfinished: esUnfinished,
  export: esExport,
  checks: esChecks,
  health: esHealth,
  templates: esTemplates,
  templateSettings: esTemplateSettings,
  later: esLater,
  update: esUpdate,
  options: esOptions,
  calendar: esCalendar,
  delete: esDelete,
  diagnostics: esDiagnostics,
  eventEnds: esEventEnds,
  firstRun: esFirstRun,
  keptStops: esKeptStops,
  policyOff: esPolicyOff,
  policy: esPolicy,
  refresh: esRefresh,
  settings: esSettings,
  settingsFile: esSettingsFile,
  shortcuts: esShortcuts,
};
