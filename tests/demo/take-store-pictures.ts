import { TIME_ZONE } from '../browser/start-chromium';
import { withDemo } from './open-demo';
import { STORE, StorePictures } from './store-pictures';
import { tour } from './tour';

/** `npm run pictures:store`: goes through the tour and leaves the stores' pictures in docs/store/pictures. */
process.env.TZ = TIME_ZONE;
await withDemo({ headed: false, timeZone: TIME_ZONE, args: ['--hide-scrollbars'] }, (demo) =>
  tour(demo, new StorePictures(), STORE),
);
