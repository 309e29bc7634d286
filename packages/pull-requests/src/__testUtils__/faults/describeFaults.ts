import pLimit from 'p-limit';
import { request } from '../behaviours/request';
import { TestRepository } from '../TestRepository';
import { FaultTable } from './FaultTable';
import { FaultTarget, FaultyRepository } from './FaultTarget';
import { Fault, faults, Outcome } from './faults';
import { FaultyGateway, GatewayCall } from './FaultyGateway';
import {
  expectOneCorrectPullRequest,
  run,
  Situation,
  situations,
} from './situations';

const CONCURRENT_TRIALS = 4;

/**
 * Tries every fault at every call of a run, and then runs again without it.
 * Prints how often, host by host.
 */
export function describeFaults(
  name: string,
  start: () => Promise<FaultTarget>,
): void {
  describe(`pull requests on ${name} that meet a fault`, () => {
    const table = new FaultTable(name);
    let target: FaultTarget;
    let repositories = 0;
    beforeAll(async () => {
      target = await start();
    });
    afterAll(async () => {
      table.print();
      await target?.stop();
    });

    async function prepare({ before }: Situation): Promise<FaultyRepository> {
      repositories += 1;
      const created = await target.createRepository(`trial-${repositories}`);
      for (const wanted of before) {
        const host = created.connect(target.address);
        await run(host, created.repository, wanted);
      }
      return created;
    }

    async function runAgain(
      situation: Situation,
      { repository, connect }: FaultyRepository,
    ) {
      const host = connect(target.address);
      expect(await run(host, repository, situation.wanted)).toMatchObject({
        kept: [],
        pullRequest: { state: 'open' },
      });
      await expectOneCorrectPullRequest(repository, situation);
    }

    async function tryFault(situation: Situation, fault: Fault, at: number) {
      const created = await prepare(situation);
      const { repository, connect } = created;
      const controller = new AbortController();
      const waits: string[] = [];
      const start = (address: string, signal?: AbortSignal) =>
        run(
          connect(address, {
            signal,
            onWait: message => waits.push(message),
            ...fault.options,
          }),
          repository,
          situation.wanted,
        );
      const gateway = await FaultyGateway.open(
        target.address,
        fault.meddle(at, {
          cancel: () => controller.abort(),
          otherTask: () => start(target.address),
        }),
      );
      const outcome: Outcome = await start(
        gateway.address,
        controller.signal,
      ).then(
        result => ({ result, waits }),
        error => ({ error, waits }),
      );
      await gateway.close();

      expect(gateway.calls.length).toBeGreaterThanOrEqual(at);
      fault.check(outcome);
      if (outcome.result) {
        await expectOneCorrectPullRequest(repository, situation);
      }
      const half = await halfDone(repository);
      await runAgain(situation, created);
      if (half && fault.column === 'restarted') {
        table.count('half-done');
      }
    }

    describe.each(situations)('$name', situation => {
      let clean: Promise<GatewayCall[]> | undefined;

      async function countCalls() {
        const { repository, connect } = await prepare(situation);
        const gateway = await FaultyGateway.open(target.address);
        const host = connect(gateway.address);
        await run(host, repository, situation.wanted);
        await gateway.close();
        return gateway.calls;
      }

      it.each(faults)('survives $name', async fault => {
        clean ??= countCalls();
        const calls = (await clean).filter(
          call => fault.concerns?.(call) ?? true,
        );
        expect(calls).not.toHaveLength(0);
        const limit = pLimit(CONCURRENT_TRIALS);
        const failures = await Promise.all(
          calls.map(({ position, method, path }) =>
            limit(() =>
              tryFault(situation, fault, position).then(
                () => table.count(fault.column),
                error =>
                  `call ${position}, ${method} ${path}: ${error.message}`,
              ),
            ),
          ),
        );
        expect(failures.filter(Boolean)).toEqual([]);
      });
    });

    it('finishes a branch that was left without a commit', async () => {
      const [situation] = situations;
      const created = await prepare(situation);
      await created.repository.createBranch(request.branch);

      await runAgain(situation, created);
      table.count('half-done');
    });
  });
}

/** A commit that no pull request proposes. */
async function halfDone(repository: TestRepository): Promise<boolean> {
  return (
    (await repository.host().findBranch(request.branch)) !== undefined &&
    (await repository.messages(request.branch)).length > 0 &&
    (await repository.pullRequests()).length === 0
  );
}
