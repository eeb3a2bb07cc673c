import { afterEach } from 'vitest';
import { describeStage } from './describe-stage';
import { openStages } from './stage';

/** What a test in a browser saw when it failed, said below its name: most of them cannot be made to fail again at will. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const stage of openStages) console.log(await describeStage(stage).catch(String));
});
