import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createEntityReaders } from '../src/mycase/entity-readers';
import type { World } from '../src/mycase/world';

/** Run by the background before the readers, where a page of a contact, a company, staff, an event or a thread is read. */
export default defineUnlistedScript(() => {
  (globalThis as World).honaPanelEntities = createEntityReaders;
});
