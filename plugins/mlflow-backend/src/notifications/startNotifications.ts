import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { RequestNews } from '../approvals';
import { AliasHistory, PollPlanStore, readHistoryInterval } from '../history';
import { ClientPool, InstanceDirectory } from '../instances';
import { PromotionRules } from '../promotion';
import { AliasChecker } from './AliasChecker';
import { AliasCheckStore } from './AliasCheckStore';
import { AnnouncedHistory } from './AnnouncedHistory';
import { AnnouncedRequests } from './AnnouncedRequests';
import { Announcer } from './Announcer';
import { Audience } from './Audience';
import { InstanceOutages } from './InstanceOutages';
import { Messenger } from './Messenger';
import { readNotificationSettings } from './readNotificationSettings';

/** Tells owners of models and servers what happens to them, from now on. */
export async function startNotifications(options: {
  auth: AuthService;
  catalog: CatalogService;
  client: Knex;
  clients: ClientPool;
  config: RootConfigService;
  directory: InstanceDirectory;
  history: AliasHistory;
  logger: LoggerService;
  notifications: NotificationService;
  rules: PromotionRules;
  scheduler: SchedulerService;
}): Promise<void> {
  const { client, clients, config, directory, history, scheduler } = options;
  const { isWatched, downAfterMs } = readNotificationSettings(config);
  const checks = new AliasCheckStore(client);
  const common = {
    looks: history.looks,
    listInstances: () => directory.listInstances(),
  };
  const readAudience = () => Audience.read(options);
  const announcer = new Announcer({
    sources: [
      new AnnouncedHistory(client, history.records, isWatched),
      checks,
      new AnnouncedRequests({
        news: new RequestNews(client),
        rules: options.rules,
        isWatched,
      }),
      new InstanceOutages({
        ...common,
        client,
        plans: new PollPlanStore(client),
        downAfterMs,
        intervalMs: readHistoryInterval(config),
      }),
    ],
    readAudience,
    messenger: new Messenger(options),
  });
  const checker = new AliasChecker({
    ...common,
    store: checks,
    clientOf: instance => clients.clientOf(instance),
    readAudience,
    isWatched,
    logger: options.logger,
  });
  // One backend of many does each of these at a time.
  await scheduler.scheduleTask({
    id: 'mlflow-notifications',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: () => announcer.announce(),
  });
  await scheduler.scheduleTask({
    id: 'mlflow-alias-checks',
    scope: 'global',
    // Versions and runs are deleted seldom, and each alias costs MLflow calls.
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 30 },
    fn: signal => checker.check(signal),
  });
}
