import { CreateOrUpdatePullRequestResult } from '../../createOrUpdatePullRequest';
import { ConnectOptions } from '../testHosts/TestHost';
import { GatewayCall, Meddle } from './FaultyGateway';
import {
  die,
  INTERNALS,
  justAfter,
  justBefore,
  loseAnswer,
  neverAnswer,
  refuseFrom,
  refuseOnce,
} from './meddling';

/** How the run that met the fault ended. */
export interface Outcome {
  result?: CreateOrUpdatePullRequestResult;
  error?: Error;
  /** What it said about waiting. */
  waits: string[];
}

/** What can go wrong at one call of a run. */
export interface Fault {
  /** As in the printed table. */
  column: string;
  /** As in "refused with 401 at one call". */
  name: string;
  options?: ConnectOptions;
  /** Whether it can go wrong at writes alone. */
  writesOnly?: boolean;
  /** Whether the host itself gets to see nothing of the call. */
  unseen?: boolean;
  meddle(at: number, run: FaultyRun): Meddle;
  check(outcome: Outcome): void;
  /** Whether what it leaves is what an earlier run left half-done. */
  leavesHalfDone?: boolean;
}

/** What a fault can do to the run. */
export interface FaultyRun {
  cancel(): void;
  /** The same run by another task, from its beginning to its end. */
  otherTask(): Promise<unknown>;
}

/** The person who reads it knows what to do, and learns nothing else. */
const FIX =
  /[Rr]un again|Renew|Give it|Check |^(labels|reviewers|assignees): .+\. .+\.$/;
const KNOWN = [
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
];

function succeedsOrSaysWhatToDo({ result, error }: Outcome) {
  if (error) {
    expect(KNOWN).toContain(error.name);
    expect(error.message).toMatch(FIX);
    expect(`${error.stack}`).not.toContain(INTERNALS);
  } else {
    expect(result?.kept).toEqual([]);
  }
}

function succeeds({ result, error }: Outcome) {
  expect(error).toBeUndefined();
  expect(result).toMatchObject({ changed: true, kept: [] });
}

const once = (status: number): Fault => ({
  column: `${status}`,
  name: `${status} at one call`,
  unseen: true,
  meddle: refuseOnce(status),
  check: succeedsOrSaysWhatToDo,
});
const lasting = (status: number): Fault => ({
  column: `${status}`,
  name: `${status} from one call on`,
  unseen: true,
  meddle: refuseFrom(status),
  check: outcome => {
    expect(outcome.error).toBeDefined();
    succeedsOrSaysWhatToDo(outcome);
  },
});

/** On a slow host, what it does not see is tried at writes alone. */
export function isTried(
  { writesOnly, unseen }: Fault,
  { method }: GatewayCall,
  slow: boolean,
): boolean {
  const isRead = ['GET', 'HEAD'].includes(method);
  return !(isRead && (writesOnly || (unseen && slow)));
}

/** Each of them is tried at every call of a run. */
export const faults: Fault[] = [
  // Rights that were taken away stay away, and other refusals pass.
  lasting(401),
  lasting(403),
  lasting(404),
  ...[404, 409, 422].map(once),
  {
    column: 'rate limit',
    name: '429 with Retry-After at one call',
    unseen: true,
    meddle: refuseOnce(429, { 'retry-after': '1' }),
    check: outcome => {
      succeeds(outcome);
      expect(outcome.waits).toEqual([
        expect.stringMatching(/ asks for a pause of 1 seconds; waiting$/),
      ]);
    },
  },
  {
    column: 'rate limit',
    name: '429 with a Retry-After that is too long',
    unseen: true,
    meddle: refuseOnce(429, { 'retry-after': '3600' }),
    check: outcome => {
      succeedsOrSaysWhatToDo(outcome);
      expect(outcome.waits).toEqual([]);
    },
  },
  {
    column: 'time-out',
    name: 'a connection cut after the host has done it',
    meddle: loseAnswer,
    check: succeedsOrSaysWhatToDo,
  },
  {
    column: 'time-out',
    name: 'no answer after the host has done it',
    options: { timeoutMs: 1_500 },
    writesOnly: true,
    meddle: neverAnswer,
    check: succeedsOrSaysWhatToDo,
  },
  {
    column: 'two tasks',
    name: 'another task that does it all meanwhile',
    meddle: (at, { otherTask }) => justBefore(otherTask)(at),
    check: succeedsOrSaysWhatToDo,
  },
  {
    column: 'cancelled',
    name: 'a task that is cancelled',
    meddle: (at, { cancel }) => justAfter(cancel)(at),
    check: ({ error }) => {
      expect(error).toMatchObject({ name: 'AbortError' });
    },
  },
  {
    column: 'restarted',
    name: 'a backend that stops',
    meddle: die,
    leavesHalfDone: true,
    // Nobody is left to see how it ended.
    check: () => {},
  },
];
