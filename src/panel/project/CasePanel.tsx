import { useEffect, useMemo } from 'preact/hooks';
import { type CaseRef, caseKey } from '../../domain/case';
import { listClientLines } from '../../domain/log';
import { countUnread } from '../../domain/marks';
import { deriveProject } from '../../domain/project';
import { deriveRecipient } from '../../domain/recipient';
import { words } from '../../locales/words';
import { Composer } from '../composer/Composer';
import { MessagesShell } from '../Shell';
import type { CaseScreen } from '../screen';
import { findSendOff } from '../send-off';
import { type PanelTab, usePanel } from '../store';
import { Thread } from '../thread/Thread';
import { lazy } from '../ui/lazy';
import { mark } from '../ui/mark';
import { Banners } from './Banners';
import { CaseHeader } from './CaseHeader';
import { Tabs } from './Tabs';

const ReminderLine = lazy<{ caseRef: CaseRef }>(() =>
  import('../unfinished/ReminderLine').then((m) => m.ReminderLine),
);
const OtherPart = lazy<{ tab: PanelTab }>(() => import('./OtherPart').then((m) => m.OtherPart));

/** A case: header, tabs, and the part that is open. */
export function CasePanel({ screen }: { screen: CaseScreen }) {
  const ambient = usePanel((s) => s.ambient);
  const tabId = usePanel((s) => s.tabId);
  const tab = usePanel((s) => s.tab);
  const { ref, record } = screen;
  const mapping = ambient?.mapping;
  const project =
    useMemo(() => record && mapping && deriveProject(record, mapping), [record, mapping]) ?? null;
  const caseName = project?.name.state === 'known' ? project.name.value : words.caseUnnamed(ref.caseId);
  const unseen = record
    ? countUnread(listClientLines(record.log.lines).length, record.clientLinesSeen, record.marks)
    : 0;
  const isMessages = tab === 'messages';
  const isReady = record !== null && project !== null && isMessages;

  useEffect(() => {
    if (isReady) mark('thread-ready');
  }, [isReady, ref.firm, ref.caseId]);

  const answer = project && record && deriveRecipient(project, record.lastSent);
  const problem = usePanel((s) => s.problem);
  const off = answer && (problem ? 'storage' : findSendOff(screen, tabId, ambient, answer));

  return (
    <>
      <CaseHeader screen={screen} project={project} caseName={caseName} />
      <main class="case">
        <Tabs tab={tab} unseen={unseen} />
        <Banners screen={screen} />
        <div
          id="part"
          class={isMessages ? 'part messages' : 'part'}
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          tabIndex={isMessages ? undefined : 0}
        >
          {record && project && answer ? (
            <>
              {isMessages && <Thread key={caseKey(ref)} record={record} />}
              {isMessages && <ReminderLine caseRef={ref} />}
              <Composer
                key={`composer ${caseKey(ref)}`}
                hidden={!isMessages}
                record={record}
                project={project}
                caseName={caseName}
                answer={answer}
                off={off}
              />
            </>
          ) : (
            isMessages && <MessagesShell />
          )}
          {!isMessages && record && <OtherPart tab={tab} />}
        </div>
      </main>
    </>
  );
}
