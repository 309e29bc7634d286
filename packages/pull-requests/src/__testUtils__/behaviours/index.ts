import { Behaviours } from './Behaviours';
import { cancelledRun } from './cancelledRun';
import { changedRequest } from './changedRequest';
import { concurrentRuns } from './concurrentRuns';
import { createOnlyFiles } from './createOnlyFiles';
import { faults } from './faults';
import { interruptedRun } from './interruptedRun';
import { movedBase } from './movedBase';
import { newRequest } from './newRequest';
import { personsWork } from './personsWork';
import { sameRequest } from './sameRequest';
import { titleAndBody } from './titleAndBody';

export { createStage } from './Behaviours';

/** What has to hold on every Git host: the one suite for all of them. */
export const behaviours: Record<string, Behaviours> = {
  'a new request': newRequest,
  'the same request again': sameRequest,
  'a changed request': changedRequest,
  "a person's work on the branch": personsWork,
  'a base branch that moved on': movedBase,
  'files that are written once': createOnlyFiles,
  'title and body': titleAndBody,
  'an interrupted run': interruptedRun,
  'runs that meet a fault': faults,
  'two runs at once': concurrentRuns,
  'a cancelled run': cancelledRun,
};
