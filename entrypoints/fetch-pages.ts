import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkPage } from '../src/mycase/check-page';
import { fetchPages } from '../src/mycase/fetch-pages';
import type { World } from '../src/mycase/world';

/** Run by the background beside the readers, by a person's press only: no page needs it just to be read. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis as World, { honaPanelFetch: fetchPages, honaPanelCheck: checkPage });
});
