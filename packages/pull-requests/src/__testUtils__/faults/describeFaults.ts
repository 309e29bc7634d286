import pLimit from 'p-limit';
import { TestHost } from '../testHosts/TestHost';
import { faults, isTried } from './faults';
import { FaultTable } from './FaultTable';
import { situations } from './situations';
import { Trials } from './Trials';

const CONCURRENT_TRIALS = 4;

/**
 * Tries every fault at every call of a run, and prints how often it was
 * survived.
 */
export function describeFaults(
  name: string,
  start: () => Promise<TestHost>,
): void {
  describe(`pull requests on ${name} that meet a fault`, () => {
    const table = new FaultTable(name);
    let host: TestHost;
    let trials: Trials;
    beforeAll(async () => {
      host = await start();
      trials = new Trials(host);
    });
    afterAll(async () => {
      table.print();
      await host?.stop();
    });

    describe.each(situations)('$name', situation => {
      it.each(faults)('survives $name', async fault => {
        const all = await trials.cleanCalls(situation);
        const calls = all.filter(call =>
          isTried(fault, call, host.slow ?? false),
        );
        expect(calls).not.toHaveLength(0);

        const limit = pLimit(CONCURRENT_TRIALS);
        const failures = await Promise.all(
          calls.map(({ position, method, path }) =>
            limit(() => {
              table.count(fault.column, 'tried');
              return trials.tryFault(situation, fault, position).then(
                ({ leftHalfDone }) => {
                  table.count(fault.column, 'survived');
                  if (leftHalfDone && fault.leavesHalfDone) {
                    table.count('half-done', 'tried');
                    table.count('half-done', 'survived');
                  }
                  return undefined;
                },
                (error: Error) =>
                  `call ${position}, ${method} ${path}: ${error.message}`,
              );
            }),
          ),
        );
        expect(failures.filter(Boolean)).toEqual([]);
      });
    });

    it('finishes a branch that was left without a commit', async () => {
      table.count('half-done', 'tried');
      await trials.finishBranch(situations[0]);
      table.count('half-done', 'survived');
    });

    it('finished a commit that was left without a pull request', () => {
      expect(table.survived('half-done')).toBeGreaterThan(1);
    });
  });
}
