import { CreateOrUpdatePullRequestResult } from '../../createOrUpdatePullRequest';
import { Meddle } from './FaultyGateway';
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
import { Sentences, sentences } from './sentences';

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
  /** Whether the run shall not wait long for an answer. */
  impatient?: boolean;
  /** Whether it goes wrong at writes alone. */
  writesOnly?: boolean;
  /** Whether it matters between which calls of the run it happens. */
  orderMatters?: boolean;
  /**
   * Which one it is of several that leave the same behind on the host, and
   * differ in what the run is told.
   */
  turn?: { index: number; of: number };
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

/** Done all the same; or the reader knows what to do, and learns nothing else. */
const doneOrTold =
  (told: Sentences) =>
  ({ result, error }: Outcome): void => {
    if (error) {
      expect(Object.keys(told)).toContain(error.name);
      expect(error.message).toMatch(told[error.name]);
      expect(`${error.stack}`).not.toContain(INTERNALS);
    } else {
      expect(result?.kept).toEqual([]);
    }
  };

function waited({ result, error, waits }: Outcome) {
  expect(error).toBeUndefined();
  expect(result).toMatchObject({ changed: true, kept: [] });
  expect(waits).toEqual([
    expect.stringMatching(/ asks for a pause of 1 seconds; waiting$/),
  ]);
}

const once = (status: number, told: Sentences): Fault => ({
  column: `${status}`,
  name: `${status} at one call`,
  meddle: refuseOnce(status),
  check: doneOrTold(told),
});
const lasting = (status: number, told: Sentences, index: number): Fault => ({
  column: `${status}`,
  name: `${status} from one call on`,
  turn: { index, of: 3 },
  meddle: refuseFrom(status),
  check: outcome => {
    expect(outcome.error).toBeDefined();
    doneOrTold(told)(outcome);
  },
});

/** Each of them is tried at every call of a run; on a slow host, at fewer. */
export const faults: Fault[] = [
  // Rights that were taken away stay away, and other refusals pass.
  lasting(401, sentences.unauthorized, 0),
  lasting(403, sentences.forbidden, 1),
  lasting(404, sentences.missing, 2),
  once(404, sentences.missing),
  once(409, sentences.conflict),
  once(422, sentences.unprocessable),
  {
    column: 'rate limit',
    name: '429 with Retry-After at one call',
    turn: { index: 0, of: 2 },
    meddle: refuseOnce(429, { 'retry-after': '1' }),
    check: waited,
  },
  {
    column: 'rate limit',
    name: '429 with a Retry-After that is too long',
    meddle: refuseOnce(429, { 'retry-after': '3600' }),
    check: outcome => {
      doneOrTold(sentences.tooMany)(outcome);
      expect(outcome.waits).toEqual([]);
    },
  },
  {
    // GitHub's limits on bursts; any host is taken at its word.
    column: '403 + Retry-After',
    name: '403 with Retry-After at one call',
    turn: { index: 1, of: 2 },
    meddle: refuseOnce(403, { 'retry-after': '1' }),
    check: waited,
  },
  {
    column: 'time-out',
    name: 'a connection cut after the host has done it',
    turn: { index: 0, of: 2 },
    meddle: loseAnswer,
    check: doneOrTold(sentences.cut),
  },
  {
    column: 'time-out',
    name: 'no answer after the host has done it',
    turn: { index: 1, of: 2 },
    impatient: true,
    writesOnly: true,
    meddle: neverAnswer,
    check: doneOrTold(sentences.silent),
  },
  {
    column: 'two tasks',
    name: 'another task that does it all meanwhile',
    orderMatters: true,
    meddle: (at, { otherTask }) => justBefore(otherTask)(at),
    check: doneOrTold(sentences.conflict),
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
