import { ModelsResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { CountingProxy } from '../../__testUtils__/CountingProxy';
import { Cells, backAfter, seconds } from './Cell';
import { Page } from './Page';
import { Patience } from './startPages';
import { Fault } from './faults';
import { until } from './until';

/** Where a fault is tried. */
export interface Place {
  page: Page;
  road: CountingProxy;
  patience: Patience;
  /** How long reading takes when nothing is wrong. */
  paceMs: number;
}

/** What is looked at in each fault, in the order of the table. */
export const columns = [
  'state',
  'cached models',
  'other models',
  'history',
  'promotion',
  'left alone',
  'state back',
  'models back',
  'promotion back',
  'connections',
] as const;

/** Enough for the breaker, whose count begins anew with each success. */
const READS = 6;
const CLOSING_MS = 10_000;
/** How much slower a machine may become while other faults are tried. */
const SLOWER = 5;
/** Nothing of a stranger's text may be shown. */
const TEXTS_OF_MLFLOW = /psycopg2|db\.internal|QueuePool|<|\{/;

/** One fault from its beginning to well after its end. */
export async function tryFault(
  fault: Fault,
  place: Place,
): Promise<Cells<(typeof columns)[number]>> {
  const { page, road } = place;
  const within = bounds(place);
  const { value: before } = await until(
    () => page.models(),
    isFresh,
    within.models,
  );
  const { items: records } = await page.history();
  const works = fault.outcome === 'ok';
  const isStale = (models: ModelsResponse) => models.instances[0].stale;

  await fault.begin(road);
  const state = await until(
    () => page.state(),
    seen => seen === fault.state,
    within.state,
  );
  const models = await until(
    () => page.models(),
    seen => (works ? isFresh(seen) : isStale(seen)),
    within.models,
  );
  const seenAt = Date.now();
  const other = await page.otherModels();
  await page.look();
  const { items: during } = await page.history();
  const check = await page.check();
  const isAlone = await isLeftAlone(place);

  await fault.end(road);
  const [stateBack, modelsBack, promotionBack] = await Promise.all([
    until(
      () => page.state(),
      seen => seen === 'healthy',
      within.state,
    ),
    until(() => page.models(), isFresh, within.models),
    until(
      () => page.check(),
      ({ status }) => status === 200,
      within.models,
    ),
  ]);
  await page.look();
  const { items: after } = await page.history();
  const connections = await until(
    () => road.sockets,
    open => open === 0,
    CLOSING_MS,
  );

  const [read] = models.value.instances;
  const [otherRead] = other.instances;
  const readAt = Date.parse(read.readAt ?? '');
  const added = [...during, ...after]
    .filter(({ hash }) => !records.some(record => record.hash === hash))
    .map(({ kind }) => kind);
  return {
    state: { shown: state.value, isRight: state.isGood },
    'cached models': {
      shown: `${seconds(seenAt - readAt)} old${read.stale ? ', stale' : ''}`,
      isRight:
        models.isGood &&
        read.outcome === 'ok' &&
        readAt >= Date.parse(before.instances[0].readAt ?? '') &&
        JSON.stringify(models.value.items) === JSON.stringify(before.items),
    },
    'other models': {
      shown: otherRead.outcome,
      isRight:
        otherRead.outcome === fault.outcome &&
        !otherRead.stale &&
        other.items.length === (works ? 1 : 0) &&
        other.missing.length === 0,
    },
    history: {
      shown: added.join() || 'as before',
      isRight: added.length === 0 && records.length > 0,
    },
    promotion: {
      shown: String(check.status),
      isRight:
        check.status === fault.check && !TEXTS_OF_MLFLOW.test(check.message),
    },
    'left alone': {
      shown: isAlone ? 'yes' : 'no',
      isRight: isAlone === fault.trouble,
    },
    'state back': backAfter(stateBack),
    'models back': backAfter(modelsBack),
    'promotion back': backAfter(promotionBack),
    connections: {
      shown: String(connections.value),
      isRight: connections.isGood,
    },
  };
}

/** The same fault once more; then nobody asks how the server is. */
export async function tryWithoutProbes(
  fault: Fault,
  place: Place,
): Promise<Cells<'without probes'>> {
  const { page, road } = place;
  const within = bounds(place);
  await fault.begin(road);
  await until(
    () => page.models(),
    seen => !isFresh(seen),
    within.models,
  );
  await isLeftAlone(place);
  await fault.end(road);
  const back = await until(() => page.models(), isFresh, within.models);
  return { 'without probes': backAfter(back) };
}

/**
 * How long things may take: what is cached has to grow old, the breaker has to
 * let a call through, one call may hang as the fault begins or ends, and the
 * next ones take their time.
 */
function bounds({ patience, paceMs }: Place) {
  const { limits, statusMs, modelsMs } = patience;
  const { readTimeoutMs, probeTimeoutMs, pauseMs } = limits;
  const reading = SLOWER * paceMs + 2 * readTimeoutMs;
  return {
    state: statusMs + 2 * probeTimeoutMs + reading,
    models: modelsMs + pauseMs + reading,
  };
}

function isFresh({ instances: [read] }: ModelsResponse): boolean {
  return read.outcome === 'ok' && !read.stale;
}

/** Whether reads come to be answered without a call to the server. */
async function isLeftAlone({ page, road }: Place): Promise<boolean> {
  for (let reads = 0; reads < READS; reads++) {
    const before = road.calls.length;
    const { message } = await page.check();
    if (road.calls.length === before && /left alone/.test(message)) {
      return true;
    }
  }
  return false;
}
