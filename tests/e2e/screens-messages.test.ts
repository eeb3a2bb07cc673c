import { connectWalk, MESSAGE_SCREENS } from '../demo/screens/screens';
import { judgeScreens } from './screens/judge';

/** Every screen of product §6 around the thread and the composer; those of §5 are in screens.test.ts. */
judgeScreens(MESSAGE_SCREENS, connectWalk);
