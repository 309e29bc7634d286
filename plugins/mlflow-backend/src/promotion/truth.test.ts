import { PromotionResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import fc from 'fast-check';
import { WORLD_SEED } from '../__testUtils__/worldSeed';
import { HistoryRecord } from '../history/HistoryRecord';
import { FakeRegistry, Move, WriteFate } from './__testUtils__/FakeRegistry';
import { entity, wanted } from './__testUtils__/openPortal';
import {
  startPromotions,
  stopPromotions,
} from './__testUtils__/startPromotions';

const REFUSALS = ['ConflictError', 'InputError', 'NotAllowedError'];
const RUNS = Number(process.env.PROMOTION_WORLDS ?? 60);

jest.setTimeout(600_000);

afterEach(stopPromotions);

const version = fc.constantFrom('1', '2', '3', '4', '5');

/** One person's try to move the alias, and what comes between. */
const attempt = fc.record({
  version,
  expectedVersion: fc.oneof(
    { weight: 8, arbitrary: fc.constant('as it is' as const) },
    version,
    fc.constant(null),
  ),
  fate: fc.constantFrom<WriteFate>(
    ...(['answered', 'answered', 'answered', 'answered'] as const),
    ...(['moved-then-cut', 'moved-then-failed'] as const),
    ...(['cut', 'failed', 'refused', 'late'] as const),
  ),
  /** Somebody with a client of their own moves or removes it. */
  meddling: fc.option(
    fc.record({
      when: fc.constantFrom('before' as const, 'after' as const),
      version: fc.option(version, { nil: undefined }),
    }),
    { freq: 3, nil: undefined },
  ),
  losesReads: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    fc.constant(true),
  ),
});

type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** What happens at once, and whether a poller looks meanwhile. */
const rounds = fc.array(
  fc.record({
    attempts: fc.array(attempt, { minLength: 1, maxLength: 3 }),
    looks: fc.boolean(),
    settles: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

interface Ended extends Attempt {
  name: string;
  startedAt: number;
  endedAt: number;
  response?: PromotionResponse;
}

const actorOf = ({ name }: { name: string }) => `user:default/${name}`;

/** Tells the registry what becomes of the attempt of that name. */
function arrange(registry: FakeRegistry, attempts: Map<string, Attempt>): void {
  const wrote = new Set<string>();
  const meddle = (by: string, when: 'before' | 'after') => {
    const { meddling } = attempts.get(by)!;
    if (meddling?.when === when) {
      registry.move('somebody', wanted.alias, meddling.version);
    }
  };
  registry.fateOf = by => attempts.get(by)!.fate;
  registry.beforeWrite = by => meddle(by, 'before');
  registry.afterWrite = by => {
    meddle(by, 'after');
    wrote.add(by);
  };
  registry.mayRead = by => !(wrote.has(by) && attempts.get(by)?.losesReads);
}

/** What is wrong with an outcome, by what really happened. */
function wrongOutcome(ended: Ended, registry: FakeRegistry) {
  const { name, response, fate, losesReads, meddling } = ended;
  const { moves, writes } = registry;
  const [own] = moves.filter(({ by }) => by === name);
  const during = moves.filter(
    ({ at }) => ended.startedAt < at && at < ended.endedAt,
  );
  if ((writes.get(name) ?? 0) > 1) {
    return 'asked twice';
  }
  switch (response?.outcome) {
    case undefined:
      return own && 'refused, and moved';
    case 'moved':
      return during.some(move => move.version === ended.version)
        ? undefined
        : 'said to be moved, and was not';
    case 'lost-race':
      return own &&
        during.some(move => move.at > own.at && move.version !== ended.version)
        ? undefined
        : 'said to be lost to somebody, and was not';
    default:
      return !losesReads && !meddling && own && during.includes(own)
        ? 'could have been known'
        : (fate === 'answered' && !losesReads && 'said to be unknown') ||
            undefined;
  }
}

/** What is wrong with the history, by what really happened. */
function wrongHistory(
  records: readonly HistoryRecord[],
  all: readonly Ended[],
  { moves, aliases }: { moves: Move[]; aliases: Map<string, string> },
) {
  const changes = records.filter(({ kind }) =>
    ['set', 'moved', 'removed'].includes(kind),
  );
  const untrue = changes.find(
    ({ to, notBefore = 0, notAfter }) =>
      !moves.some(
        move =>
          move.version === to && notBefore < move.at && move.at < notAfter,
      ),
  );
  if (untrue) {
    return `no such move: ${JSON.stringify(untrue)}`;
  }
  for (const ended of all) {
    const { outcome } = ended.response ?? {};
    const own = records.filter(({ actor }) => actor === actorOf(ended));
    const kinds = own.map(({ kind }) =>
      kind === 'attempted' ? 'unknown' : 'moved',
    );
    const expected = outcome === 'lost-race' ? 'moved' : outcome;
    if (kinds.join() !== (expected ?? '')) {
      return `${ended.name} is recorded as ${kinds.join()}`;
    }
    if (own.some(({ to }) => to !== ended.version)) {
      return `${ended.name} is recorded with another version`;
    }
  }
  const last = changes.at(-1)?.to ?? (changes.length === 0 ? '3' : undefined);
  return last === aliases.get(wanted.alias) ? undefined : 'ends elsewhere';
}

describe('promotions by several at once, with answers that get lost', () => {
  it('are recorded as what they came to, in every run', async () => {
    const tally = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(rounds, async plan => {
        let time = 0;
        const now = () => {
          time += 1;
          return time;
        };
        const { registry, backend, look, records } = await startPromotions({
          now,
        });
        const attempts = new Map<string, Attempt>();
        arrange(registry, attempts);

        async function tryOne(one: Attempt, name: string): Promise<Ended> {
          attempts.set(name, one);
          const expectedVersion =
            one.expectedVersion === 'as it is'
              ? registry.aliases.get(wanted.alias) ?? null
              : one.expectedVersion;
          const caller = {
            userEntityRef: actorOf({ name }),
            ownershipEntityRefs: ['group:default/risk'],
          };
          const startedAt = now();
          const response = await backend(name)
            .promote(entity, caller, {
              ...wanted,
              version: one.version,
              expectedVersion,
            })
            .catch(error => {
              if (!REFUSALS.includes(error.name)) {
                throw error;
              }
              return undefined;
            });
          return { ...one, name, startedAt, endedAt: now(), response };
        }

        const all: Ended[] = [];
        for (const { attempts: some, looks, settles } of plan) {
          const [ended] = await Promise.all([
            Promise.all(
              some.map((one, index) =>
                tryOne(one, `ada-${all.length + index}`),
              ),
            ),
            looks && look(),
          ]);
          all.push(...ended);
          if (settles) {
            registry.settle();
          }
        }
        registry.settle();
        await look();

        const seen = await records();
        for (const ended of all) {
          const outcome = ended.response?.outcome ?? 'refused';
          tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
          expect({
            ended,
            problem: wrongOutcome(ended, registry),
          }).toMatchObject({ problem: undefined });
        }
        expect({
          ...{ all, seen, moves: registry.moves },
          problem: wrongHistory(seen, all, registry),
        }).toMatchObject({ problem: undefined });
        await stopPromotions();
      }),
      { numRuns: RUNS, endOnFailure: true, seed: WORLD_SEED },
    );
    process.stdout.write(
      `Promotion: ${RUNS} random worlds, ${[...tally]
        .map(([outcome, n]) => `${n} x ${outcome}`)
        .join(', ')}; none wrong\n`,
    );
    expect([...tally.keys()]).toEqual(
      expect.arrayContaining(['moved', 'refused', 'unknown']),
    );
  });
});
