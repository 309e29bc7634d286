import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import pLimit from 'p-limit';
import { CountingProxy } from '../__testUtils__/CountingProxy';
import { FaultMatrix } from './__testUtils__/FaultMatrix';
import { MODEL, OTHER_MODELS } from './__testUtils__/Page';
import { faults } from './__testUtils__/faults';
import { AS_DELIVERED, Patience, startPages } from './__testUtils__/startPages';
import { columns, tryFault, tryWithoutProbes } from './__testUtils__/tryFault';
import { until } from './__testUtils__/until';
import { warmUp } from './__testUtils__/warmUp';

/** Otherwise in a short form, which is less patient. */
const isLong = process.env.FAULTS_AS_DELIVERED !== undefined;

const patience: Patience = isLong
  ? AS_DELIVERED
  : {
      statusMs: 300,
      modelsMs: 300,
      limits: {
        ...{ probeTimeoutMs: 1_500, readTimeoutMs: 1_500, pauseMs: 1_000 },
        responseBytes: 1024 * 1024,
      },
    };

const AT_ONCE = 8;

jest.setTimeout(1_200_000);

describe('the plugin before a server that', () => {
  const matrix = new FaultMatrix([...columns, 'without probes']);
  const roads: CountingProxy[] = [];
  const others: string[] = [];
  let mlflow: FakeMlflow;
  let handles: number;
  let left: { value: number; isGood: boolean };

  beforeAll(async () => {
    mlflow = await FakeMlflow.start();
    const tags = new Map([['owner', 'risk']]);
    for (const name of [MODEL, ...OTHER_MODELS]) {
      mlflow.registry.createModel(name, { tags });
      mlflow.registry.createVersion(name);
      mlflow.registry.createVersion(name);
      mlflow.registry.setAlias(name, 'champion', '1');
    }
    for (const _ of [...faults, 'and one that is well']) {
      roads.push(await CountingProxy.start(mlflow.address));
    }
    const pages = await startPages(
      roads.map(({ address }, index) => ({
        ...{ name: `fault-${index}`, address },
        isWell: index === faults.length,
      })),
      patience,
    );
    const paces = await Promise.all(pages.map(warmUp));
    handles = openHandles();

    const well = pages.pop()!;
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        others.push(await well.state());
        const { instances } = await well.models();
        others.push(instances[0].stale ? 'stale' : instances[0].outcome);
        await new Promise(resolve => {
          setTimeout(resolve, 100);
        });
      }
    };
    const limit = pLimit(AT_ONCE);
    const tries = Promise.all(
      faults.map((fault, index) =>
        limit(async () => {
          const place = {
            ...{ page: pages[index], road: roads[index], patience },
            paceMs: paces[index],
          };
          matrix.add(fault.name, {
            ...(await tryFault(fault, place)),
            ...(await tryWithoutProbes(fault, place)),
          });
        }),
      ),
    ).finally(() => {
      isOver = true;
    });
    await Promise.all([tries, watch()]);
    left = await until(openHandles, now => now <= handles, 5_000);
  });

  afterAll(async () => {
    process.stdout.write(`${matrix}\n`);
    await Promise.all(roads.map(road => road.stop()));
    await mlflow.stop();
  });

  it.each(faults)('fails ($name) shows what is true, and recovers', fault => {
    expect(matrix.wrong(fault.name)).toEqual([]);
  });

  it('is well shows nothing of the others', () => {
    expect(others.length).toBeGreaterThan(10);
    // On a busy machine it may be slow.
    expect(['healthy', 'degraded', 'ok']).toEqual(
      expect.arrayContaining([...new Set(others)]),
    );
  });

  it('recovered leaves no connection and no timer behind', () => {
    expect(left).toMatchObject({ isGood: true });
  });
});

/** What keeps this process busy; the roads' own listeners are among it. */
function openHandles(): number {
  return process.getActiveResourcesInfo().filter(name => name.startsWith('TCP'))
    .length;
}
