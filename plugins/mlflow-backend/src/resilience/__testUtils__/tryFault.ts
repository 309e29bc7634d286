import { ModelsResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { CountingProxy } from '../../__testUtils__/CountingProxy';
import { Page } from './Page';
import { Patience } from './startPages';
import { Fault } from './faults';
import { until } from './until';

/** What was seen, and whether it was right. */
export interface Cell {
  shown: string;
  isRight: boolean;
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
  'without probes',
  'connections',
] as const;

export type Cells = Record<(typeof columns)[number], Cell>;

/** Enough for the breaker, whose count begins anew with each success. */
const READS = 6;
/** Nothing of a stranger's text may be shown. */
const TEXTS_OF_MLFLOW = /psycopg2|db\.internal|QueuePool|<|\{/;

/** One fault from its beginning to well after its end. */
export async function tryFault(
  { name: _, ...fault }: Fault,
  {
    page,
    road,
    patience,
  }: { page: Page; road: CountingProxy; patience: Patience },
): Promise<Cells> {
  const { limits, statusMs, modelsMs } = patience;
  const { readTimeoutMs, probeTimeoutMs, pauseMs } = limits;
  /** One call that hung when the fault began or ended, and the next one. */
  const inState = statusMs + 2 * probeTimeoutMs + 2 * readTimeoutMs;
  const inModels = modelsMs + pauseMs + 2 * readTimeoutMs;
  const before = await page.models();
  const historyBefore = await page.history();
  const isBack = ({ instances: [read] }: ModelsResponse) =>
    read.outcome === 'ok' && !read.stale;

  await fault.begin(road);
  const state = await until(
    () => page.state(),
    s => s === fault.state,
    inState,
  );
  const models = await until(
    () => page.models(),
    ({ instances: [read] }) => read.stale,
    inModels,
  );
  const seenAt = Date.now();
  const other = await page.otherModels();
  await page.look();
  const history = await page.history();
  const check = await page.check();
  const isAlone = await isLeftAlone(page, road);

  await fault.end(road);
  const [stateBack, modelsBack, promotionBack] = await Promise.all([
    until(
      () => page.state(),
      s => s === 'healthy',
      inState,
    ),
    until(() => page.models(), isBack, inModels),
    until(
      () => page.check(),
      ({ status }) => status === 200,
      inModels,
    ),
  ]);
  await page.look();
  const historyAfter = await page.history();

  await fault.begin(road);
  await until(
    () => page.models(),
    models_ => !isBack(models_),
    inModels,
  );
  await isLeftAlone(page, road);
  await fault.end(road);
  const withoutProbes = await until(() => page.models(), isBack, inModels);
  const connections = await until(
    () => road.sockets,
    n => n === 0,
    2_000,
  );

  const [read] = models.value.instances;
  const [readBefore] = before.instances;
  const [otherRead] = other.instances;
  const seconds = ({ ms, isGood }: { ms: number; isGood: boolean }): Cell => ({
    shown: isGood ? `${(ms / 1_000).toFixed(1)} s` : 'never',
    isRight: isGood,
  });
  const added = [history, historyAfter].flatMap(({ items }) =>
    items
      .filter(({ hash }) => !historyBefore.items.some(old => old.hash === hash))
      .map(({ kind }) => kind),
  );
  return {
    state: { shown: state.value, isRight: state.isGood },
    'cached models': {
      shown: read.stale
        ? `${age(read.readAt, seenAt)} old`
        : `${read.outcome}, not stale`,
      isRight:
        read.stale &&
        read.outcome === 'ok' &&
        Date.parse(read.readAt ?? '') >= Date.parse(readBefore.readAt ?? '') &&
        Date.parse(read.readAt ?? '') <= seenAt &&
        JSON.stringify(models.value.items) === JSON.stringify(before.items),
    },
    'other models': {
      shown: otherRead.outcome,
      isRight:
        otherRead.outcome === fault.outcome &&
        !otherRead.stale &&
        other.items.length + other.missing.length === 0,
    },
    history: {
      shown: added.join() || 'as before',
      isRight: added.length === 0 && historyBefore.items.length > 0,
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
    'state back': seconds(stateBack),
    'models back': seconds(modelsBack),
    'promotion back': seconds(promotionBack),
    'without probes': seconds(withoutProbes),
    connections: {
      shown: String(connections.value),
      isRight: connections.isGood,
    },
  };
}

/** Whether reads come to be answered without a call to the server. */
async function isLeftAlone(page: Page, road: CountingProxy): Promise<boolean> {
  for (let reads = 0; reads < READS; reads++) {
    const before = road.calls.length;
    const { message } = await page.check();
    if (road.calls.length === before && /left alone/.test(message)) {
      return true;
    }
  }
  return false;
}

function age(readAt: string | undefined, now: number): string {
  return `${((now - Date.parse(readAt ?? '')) / 1_000).toFixed(1)} s`;
}
