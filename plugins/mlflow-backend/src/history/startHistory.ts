import {
  AuditorService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ClientPool, InstanceDirectory } from '../instances';
import { PluginMetrics } from '../metrics';
import { HistoryAudit } from './audit/HistoryAudit';
import { CheckpointKeys } from './checkpoints/CheckpointKeys';
import { HistoryPoller } from './polling/HistoryPoller';
import { PollPlanStore } from './polling/PollPlanStore';
import { readHistoryInterval } from './polling/readHistoryInterval';
import { pollNow, scheduleHistory } from './polling/scheduleHistory';
import { HistoryReader } from './reading/HistoryReader';
import { HistoryRetention } from './retention/HistoryRetention';
import { readRetention } from './retention/readRetention';
import { scheduleRetention } from './retention/scheduleRetention';
import { AliasHistory } from './store/AliasHistory';
import { CheckpointStore } from './store/CheckpointStore';

/** Keeps the history from now on, and gives access to it. */
export async function startHistory(options: {
  client: Knex;
  config: RootConfigService;
  scheduler: SchedulerService;
  auditor: AuditorService;
  logger: LoggerService;
  metrics: PluginMetrics;
  directory: InstanceDirectory;
  clients: ClientPool;
}): Promise<{
  history: AliasHistory;
  reader: HistoryReader;
  audit: HistoryAudit;
  lookSoon: (instance: string) => Promise<void>;
}> {
  const { client, config, directory, clients, logger, metrics } = options;
  const history = new AliasHistory(client);
  const plans = new PollPlanStore(client);
  const intervalMs = readHistoryInterval(config);
  const keys = CheckpointKeys.fromConfig(config);
  const retentionMs = readRetention(config, keys);
  const audit = new HistoryAudit(history.records, keys);
  const poller = new HistoryPoller({
    history,
    plans,
    listInstances: () => directory.listInstances(),
    clientOf: instance => clients.clientOf(instance),
    logger,
    intervalMs,
    onLook: (...look) => metrics.look(...look),
  });
  await scheduleHistory({ ...options, poller, audit, intervalMs });
  if (retentionMs !== undefined) {
    const { records } = history;
    const checkpoints = new CheckpointStore(client);
    await scheduleRetention({
      ...options,
      retention: new HistoryRetention({
        ...{ records, checkpoints, keys, retentionMs },
      }),
    });
  }
  return {
    history,
    reader: new HistoryReader(history),
    audit,
    lookSoon: async instance => {
      await plans.ask(instance, Date.now());
      await pollNow(options.scheduler);
    },
  };
}
