import { isError } from '@backstage/errors';
import { PromotionRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import fc from 'fast-check';
import { WORLD_SEED } from '../__testUtils__/worldSeed';
import { AliasHistory } from '../history';
import {
  FakeRegistry,
  WriteFate,
} from '../promotion/__testUtils__/FakeRegistry';
import { ada, entity, wanted } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import { ben, cleo, startApprovals } from './__testUtils__/startApprovals';

const MINUTE = 60_000;
const REFUSALS = [
  ...['ConflictError', 'InputError', 'NotAllowedError'],
  'ServiceUnavailableError',
];
const RUNS = Number(process.env.APPROVAL_WORLDS ?? 12);

jest.setTimeout(600_000);

afterEach(stopPromotions);

/** Where a backend is killed while it applies a request. */
const STEPS = ['begin', 'end', 'finish'] as const;

const people = [ada, ben, cleo];
const person = fc.constantFrom(...people);
const which = fc.constantFrom(0, 0, 0, 1);

/** What somebody does, each in a backend of their own. */
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      person,
      version: fc.constantFrom('1', '2', '4', '5'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('approve' as const),
      person,
      which,
      fate: fc.constantFrom<WriteFate>(
        ...(['answered', 'answered', 'answered', 'moved-then-cut'] as const),
        ...(['cut', 'failed', 'refused', 'late'] as const),
      ),
      losesReads: fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        fc.constant(true),
      ),
      killedAt: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        fc.constantFrom(...STEPS),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('reject' as const),
      person,
      which,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('meddle' as const),
      version: fc.constantFrom('1', '5'),
    }),
  },
);

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
type Approval = Extract<Deed, { does: 'approve' }>;

/** An approval, how it was answered, and by which client it moved the alias. */
interface Tried extends Approval {
  client: string;
  id: string;
  answered?: string;
}

const plans = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), {
  minLength: 4,
  maxLength: 8,
});

async function refusedOr<T>(doing: Promise<T>): Promise<T | undefined> {
  try {
    return await doing;
  } catch (error) {
    if (isError(error) && REFUSALS.includes(error.name)) {
      return undefined;
    }
    throw error;
  }
}

/** Acts out a plan; the backends that are killed never answer. */
async function live(plan: Deed[][]) {
  const world = await startApprovals();
  const { registry, knex, look, pass, start } = world;
  const tried: Tried[] = [];
  const find = (client: string) => tried.find(one => one.client === client);
  const wrote = new Set<string>();
  registry.fateOf = by => find(by)?.fate ?? 'answered';
  registry.afterWrite = by => wrote.add(by);
  registry.mayRead = by => !(wrote.has(by) && find(by)?.losesReads);

  async function choose(index: number): Promise<string | undefined> {
    const all = await world.list();
    return all[index % all.length]?.id;
  }

  async function approve(one: Approval): Promise<void> {
    const id = await choose(one.which);
    if (id === undefined) {
      return;
    }
    const client = `approver-${tried.length}`;
    const own: Tried = { ...one, client, id };
    tried.push(own);
    const history = new AliasHistory(knex);
    const { decisions, requests } = start(client, history);
    const killed = new Promise<undefined>(resolve => {
      if (one.killedAt) {
        const place: object =
          one.killedAt === 'finish' ? requests.store : history;
        jest.spyOn(place, one.killedAt as never).mockImplementation((() => {
          resolve(undefined);
          return new Promise(() => {});
        }) as never);
      }
    });
    const answer = await Promise.race([
      killed,
      refusedOr(decisions.approve({ entity, person: one.person, id })),
    ]);
    own.answered = answer?.promotion.outcome;
  }

  async function act(one: Deed, index: number): Promise<unknown> {
    const { asks, decisions } = start(`other-${index}`);
    switch (one.does) {
      case 'ask': {
        const expectedVersion = registry.aliases.get('champion') ?? null;
        const { version } = one;
        return refusedOr(
          asks.ask(entity, one.person, { ...wanted, version, expectedVersion }),
        );
      }
      case 'approve':
        return approve(one);
      case 'reject': {
        const { person: by } = one;
        const id = await choose(one.which);
        return (
          id && refusedOr(decisions.reject({ entity, person: by, id }, 'no'))
        );
      }
      default:
        return registry.move('somebody', 'champion', one.version);
    }
  }

  for (const deeds of plan) {
    await Promise.all(deeds.map(act));
    // What a killed backend held is free again.
    pass(10 * MINUTE);
  }
  registry.settle();
  await look();
  const requests = (await world.list()) as PromotionRequest[];
  return { ...world, tried, requests };
}

/** What is wrong with what became of a request, by what really happened. */
function wrongEnd(
  request: PromotionRequest,
  tried: readonly Tried[],
  registry: FakeRegistry,
): string | undefined {
  const own = tried.filter(({ id }) => id === request.id);
  const moved = own.filter(({ client }) =>
    registry.moves.some(({ by }) => by === client),
  );
  const asked = own.filter(
    ({ client, fate }) => registry.writes.has(client) && fate !== 'refused',
  );
  const { state, outcome, requestedBy, decidedBy } = request;
  if (asked.length > 1) {
    return 'MLflow was asked twice';
  }
  if (moved.some(one => one.person.userEntityRef === requestedBy)) {
    return 'moved by one person alone';
  }
  if (state !== 'approved') {
    return asked.length > 0 ? `moved, and said to be ${state}` : undefined;
  }
  if (requestedBy === decidedBy) {
    return 'said to be approved by the one who asked';
  }
  const [one] = asked;
  if (one && one.person.userEntityRef !== decidedBy) {
    return 'said to be approved by another';
  }
  if (one?.answered !== undefined && one.answered !== outcome) {
    return `answered with ${one.answered}`;
  }
  if (outcome !== 'unknown' && moved.length === 0) {
    return `said to be ${outcome}, and was not`;
  }
  return outcome === 'unknown' &&
    one?.fate === 'answered' &&
    !one.losesReads &&
    one.killedAt === undefined
    ? 'said to be unknown, and was told'
    : undefined;
}

describe('promotions by two people, with faults and backends that are killed', () => {
  it('end as what they came to, in every run', async () => {
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(plans, async plan => {
        const { registry, tried, requests, records } = await live(plan);

        for (const request of requests) {
          const { state, outcome } = request;
          const end = outcome ?? state;
          tally.set(end, (tally.get(end) ?? 0) + 1);
          expect({
            ...{ request, tried, moves: registry.moves },
            problem: wrongEnd(request, tried, registry),
          }).toMatchObject({ problem: undefined });
        }
        const known = requests.map(({ requestedBy, decidedBy, version }) =>
          [requestedBy, decidedBy, version].join(),
        );
        const recorded = (await records())
          .filter(({ source }) => source === 'portal')
          .map(({ requestedBy, actor, to }) => [requestedBy, actor, to].join());
        expect(known).toEqual(expect.arrayContaining(recorded));
        await stopPromotions();
      }),
      { numRuns: RUNS, endOnFailure: true, seed: WORLD_SEED },
    );
    process.stdout.write(
      `Two people: ${RUNS} random worlds, ${[...tally]
        .map(([end, n]) => `${n} x ${end}`)
        .join(', ')}; none wrong\n`,
    );
    const applied = (tally.get('moved') ?? 0) + (tally.get('unknown') ?? 0);
    expect(applied).toBeGreaterThan(0);
  });
});
