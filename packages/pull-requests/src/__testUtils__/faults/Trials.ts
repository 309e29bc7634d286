import { CreateOrUpdatePullRequestResult } from '../../createOrUpdatePullRequest';
import { request } from '../behaviours/request';
import { ReachedRepository, TestHost } from '../testHosts/TestHost';
import { TestRepository } from '../TestRepository';
import { Fault } from './faults';
import { FaultyGateway, GatewayCall, isWrite } from './FaultyGateway';
import { expectOneCorrectPullRequest, run, Situation } from './situations';

/** Runs on one host that meet a fault, each in a repository of its own. */
export class Trials {
  #repositories = 0;
  /** Ready for a run, and the host has seen no write of those that came so far. */
  readonly #untouched = new Map<Situation, ReachedRepository[]>();
  readonly #clean = new Map<Situation, Promise<GatewayCall[]>>();

  constructor(private readonly host: TestHost) {}

  /** The calls of a run that meets no fault. */
  cleanCalls(situation: Situation): Promise<GatewayCall[]> {
    const known = this.#clean.get(situation) ?? this.#runCleanly(situation);
    this.#clean.set(situation, known);
    return known;
  }

  /**
   * Runs into a fault and then again without it, and expects exactly one
   * correct pull request. If the run ended before the host saw a write, the
   * next trial is the one that runs again.
   *
   * @param at - position of the call where it happens
   */
  async tryFault(
    situation: Situation,
    fault: Fault,
    at: number,
  ): Promise<{ leftHalfDone: boolean }> {
    const { address } = this.host;
    const reached = await this.#prepare(situation);
    const { repository, connect } = reached;
    const controller = new AbortController();
    const waits: string[] = [];
    let metOther = false;
    const submit = (through: string, signal?: AbortSignal) =>
      run(
        connect(through, {
          signal,
          onWait: message => waits.push(message),
          timeoutMs: fault.impatient ? this.#shortTimeoutMs : undefined,
        }),
        repository,
        situation.wanted,
      );
    const gateway = await FaultyGateway.open(
      address,
      fault.meddle(at, {
        cancel: () => controller.abort(),
        otherTask: () => {
          metOther = true;
          return submit(address);
        },
      }),
    );
    const outcome = await submit(gateway.address, controller.signal).then(
      result => ({ result, error: undefined, waits }),
      error => ({ result: undefined, error, waits }),
    );
    await gateway.close();

    expectMet(gateway, at);
    fault.check(outcome);
    if (outcome.result) {
      await expectOneCorrectPullRequest(repository, situation);
    } else if (!metOther && !gateway.carriedOut.some(isWrite)) {
      this.#readyFor(situation).push(reached);
      return { leftHalfDone: false };
    }
    const leftHalfDone =
      fault.leavesHalfDone === true && (await isHalfDone(repository));
    await this.#runAgain(situation, reached);
    return { leftHalfDone };
  }

  /** Runs again where no trial did; answers with what went wrong. */
  async runAgainEverywhere(): Promise<string[]> {
    const problems: string[] = [];
    for (const [situation, repositories] of this.#untouched) {
      for (const reached of repositories.splice(0)) {
        await this.#runAgain(situation, reached).catch((error: Error) =>
          problems.push(`${situation.name}: ${error.message}`),
        );
      }
    }
    return problems;
  }

  /** Runs where an earlier run got no further than to make the branch. */
  async finishBranch(situation: Situation): Promise<void> {
    const reached = await this.#prepare(situation);
    await reached.repository.createBranch(request.branch);
    await this.#runAgain(situation, reached);
  }

  async #runCleanly(situation: Situation): Promise<GatewayCall[]> {
    const { repository, connect } = await this.#prepare(situation);
    const gateway = await FaultyGateway.open(this.host.address);
    await run(connect(gateway.address), repository, situation.wanted);
    await gateway.close();
    return gateway.calls;
  }

  /** More than any call takes that is answered. */
  get #shortTimeoutMs(): number {
    return this.host.slow ? 8_000 : 1_500;
  }

  #readyFor(situation: Situation): ReachedRepository[] {
    const ready = this.#untouched.get(situation) ?? [];
    this.#untouched.set(situation, ready);
    return ready;
  }

  async #prepare(situation: Situation): Promise<ReachedRepository> {
    const ready = this.#readyFor(situation).pop();
    if (ready) {
      return ready;
    }
    this.#repositories += 1;
    const name = `trial-${this.#repositories}`;
    const reached = await this.host.createRepository(name);
    for (const wanted of situation.before) {
      const connected = reached.connect(this.host.address);
      await run(connected, reached.repository, wanted);
    }
    return reached;
  }

  async #runAgain(
    situation: Situation,
    { repository, connect }: ReachedRepository,
  ): Promise<void> {
    const connected = connect(this.host.address);
    expectOpen(await run(connected, repository, situation.wanted));
    await expectOneCorrectPullRequest(repository, situation);
  }
}

function expectMet(gateway: FaultyGateway, at: number) {
  expect(gateway.calls.length).toBeGreaterThanOrEqual(at);
}

function expectOpen(result: CreateOrUpdatePullRequestResult) {
  expect(result).toMatchObject({ kept: [], pullRequest: { state: 'open' } });
}

/** Whether there is a commit that no pull request proposes. */
async function isHalfDone(repository: TestRepository): Promise<boolean> {
  return (
    (await repository.host().findBranch(request.branch)) !== undefined &&
    (await repository.messages(request.branch)).length > 0 &&
    (await repository.pullRequests()).length === 0
  );
}
