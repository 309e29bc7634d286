import pLimit from 'p-limit';
import { TestHost } from '../testHosts/TestHost';
import { callsToTry } from './callsToTry';
import { Fault, faults } from './faults';
import { FaultTable } from './FaultTable';
import { Situation, situations } from './situations';
import { Trials } from './Trials';

/** A trial may wait because it was asked to; a slow host has enough to do with a few. */
const CONCURRENT_TRIALS = { slow: 4, quick: 8 };
/** Also on slow hosts, which takes many minutes. */
const TRY_ALL = process.env.FAULTS_FULL === '1';

/**
 * Tries every fault at every call of a run on one host (on a slow one, at those
 * that {@link callsToTry} chooses), and prints how often it was survived.
 */
export class FaultSuite {
  /** To be tested one after the other, between start and stop. */
  readonly tests: [name: string, test: () => Promise<void>][] = [
    ...situations.flatMap(situation =>
      faults.map((fault): [string, () => Promise<void>] => [
        `${situation.name} survives ${fault.name}`,
        () => this.#tryAtEveryCall(situation, fault),
      ]),
    ),
    [
      'a run that a fault ended before its first write is finished',
      async () => expect(await this.#trials!.runAgainEverywhere()).toEqual([]),
    ],
    [
      'a branch that was left without a commit is finished',
      () => this.#finishBranch(),
    ],
    [
      'a commit that was left without a pull request was among them',
      () => expectMoreThanOne(this.#table.survived('half-done')),
    ],
    [
      'none of them led to a call that the host does not describe',
      async () => expect(this.#host?.violations ?? []).toEqual([]),
    ],
  ];
  readonly #table: FaultTable;
  #host: TestHost | undefined;
  #trials: Trials | undefined;

  constructor(name: string, private readonly launch: () => Promise<TestHost>) {
    this.#table = new FaultTable(name);
  }

  async start(): Promise<void> {
    this.#host = await this.launch();
    this.#trials = new Trials(this.#host);
  }

  async stop(): Promise<void> {
    this.#table.print();
    await this.#host?.stop();
  }

  async #tryAtEveryCall(situation: Situation, fault: Fault): Promise<void> {
    const trials = this.#trials!;
    const slow = !TRY_ALL && (this.#host?.slow ?? false);
    const all = await trials.cleanCalls(situation);
    this.#table.countCalls(situation.name, all.length);
    const chosen = callsToTry(fault, all, {
      slow,
      shift: situations.indexOf(situation),
    });
    const limit = pLimit(
      CONCURRENT_TRIALS[this.#host?.slow ? 'slow' : 'quick'],
    );
    const failures = await Promise.all(
      chosen.map(({ position, method, path }) =>
        limit(() => {
          this.#table.count(fault.column, 'tried');
          return trials.tryFault(situation, fault, position).then(
            ({ leftHalfDone }) => {
              this.#table.count(fault.column, 'survived');
              if (leftHalfDone) {
                this.#table.count('half-done', 'tried');
                this.#table.count('half-done', 'survived');
              }
              return 'survived';
            },
            (error: Error) =>
              `call ${position}, ${method} ${path}: ${error.message}`,
          );
        }),
      ),
    );
    expectSurvived(failures);
  }

  async #finishBranch(): Promise<void> {
    this.#table.count('half-done', 'tried');
    await this.#trials!.finishBranch(situations[0]);
    this.#table.count('half-done', 'survived');
  }
}

function expectSurvived(outcomes: string[]) {
  expect(outcomes).not.toHaveLength(0);
  expect(outcomes.filter(outcome => outcome !== 'survived')).toEqual([]);
}

async function expectMoreThanOne(count: number) {
  expect(count).toBeGreaterThan(1);
}
