import { Meddle } from '../faults/FaultyGateway';
import { ReachedRepository } from '../testHosts/TestHost';

/** What an action is to propose. */
export interface Submission {
  repo: string;
  title: string;
  /** Folder of the files. */
  workspacePath: string;
}

/** An action of the Scaffolder that opens pull requests on the same host. */
export interface Contender {
  id: string;
  /** Answers the calls of the action that the stand-in does not know. */
  beyond(reached: ReachedRepository): Meddle;
  submit(address: string, submission: Submission): Promise<unknown>;
}
