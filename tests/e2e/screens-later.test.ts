import { connectWalk, LATER_SCREENS } from '../demo/screens/screens';
import { judgeScreens } from './screens/judge';

/** Every screen of product §5 from odd names and the first message on; the ones before are in screens.test.ts. */
judgeScreens(LATER_SCREENS, connectWalk);
