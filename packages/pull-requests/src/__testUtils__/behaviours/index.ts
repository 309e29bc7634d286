import { authors } from './authors';
import { Behaviours } from './Behaviours';
import { cancelledRun } from './cancelledRun';
import { changedRequest } from './changedRequest';
import { closedRequest } from './closedRequest';
import { concurrentRuns } from './concurrentRuns';
import { createOnlyFiles } from './createOnlyFiles';
import { faults } from './faults';
import { interruptedRun } from './interruptedRun';
import { manyFiles } from './manyFiles';
import { movedBase } from './movedBase';
import { newRequest } from './newRequest';
import { personsWork } from './personsWork';
import { preview } from './preview';
import { renamedFiles } from './renamedFiles';
import { sameRequest } from './sameRequest';
import { status } from './status';
import { titleAndBody } from './titleAndBody';
import { triage } from './triage';

export { createStage } from './Behaviours';

/** What has to hold on every Git host: the one suite for all of them. */
export const behaviours: Record<string, Behaviours> = {
  'a new request': newRequest,
  'the same request again': sameRequest,
  'a changed request': changedRequest,
  'a request that was closed': closedRequest,
  "a person's work on the branch": personsWork,
  'a base branch that moved on': movedBase,
  'files that are written once': createOnlyFiles,
  'title and body': titleAndBody,
  'files that move': renamedFiles,
  'thousands of files': manyFiles,
  'labels and people': triage,
  'authors of commits': authors,
  'the status of a pull request': status,
  'a preview': preview,
  'an interrupted run': interruptedRun,
  'runs that meet a fault': faults,
  'two runs at once': concurrentRuns,
  'a cancelled run': cancelledRun,
};
