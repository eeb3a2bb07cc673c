import { toCanonicalJson } from '../../domain/export/canonical';
import { exportThread, type ThreadExport } from '../../domain/export/export-thread';
import type { Mapping } from '../../domain/mapping';
import { deriveProject } from '../../domain/project';
import { joinThread } from '../../domain/thread';
import { recordWords as words } from '../../locales/record';
import type { CaseRecord } from '../../store/read';
import { findReadAt } from '../thread/thread-view';

export type PreparedExport = {
  thread: ThreadExport;
  /** SHA-256 of the canonical JSON, hexadecimal. */
  checksum: string;
};

/** The shown case's thread as a record, with its checksum; local times are of this computer's zone. */
export async function prepareExport(record: CaseRecord, mapping: Mapping): Promise<PreparedExport> {
  const { name, client } = deriveProject(record, mapping);
  const thread = exportThread({
    ref: record.ref,
    caseName: name.state === 'known' ? name.value : words.caseUnnamed(record.ref.caseId),
    client: client.state === 'found' ? client.contact.name : null,
    messages: joinThread(record.log, record.entries),
    readAt: findReadAt(record.log),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    describe: words.describe,
  });
  const bytes = new TextEncoder().encode(toCanonicalJson(thread));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const checksum = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { thread, checksum };
}
