import { mockServices } from '@backstage/backend-test-utils';
import {
  MlflowClient,
  MlflowLimits,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../../__testUtils__/entities';
import { startPlugin } from '../../__testUtils__/startPlugin';
import { ADA, Page, WEBHOOK_SECRET } from './Page';

/** How patient the portal is, in milliseconds. */
export interface Patience {
  statusMs: number;
  modelsMs: number;
  limits: Pick<MlflowLimits, 'probeTimeoutMs' | 'readTimeoutMs' | 'pauseMs'> &
    Partial<MlflowLimits>;
}

/** As the portal is where nothing else is configured. */
export const AS_DELIVERED: Patience = {
  statusMs: 10_000,
  modelsMs: 15_000,
  limits: { probeTimeoutMs: 3_000, readTimeoutMs: 10_000, pauseMs: 30_000 },
};

/** Whole plugin before servers, with an entity for each. */
export async function startPages(
  servers: readonly { name: string; address: string }[],
  { limits, statusMs, modelsMs }: Patience,
): Promise<Page[]> {
  const { create } = MlflowClient;
  jest
    .spyOn(MlflowClient, 'create')
    .mockImplementation(options => create({ ...options, limits }));
  const { client } = await startPlugin({
    grants: {
      [ADA]: [
        'mlflow.instance.read',
        'mlflow.model.read',
        'mlflow.alias.promote',
      ],
    },
    entities: servers.flatMap(({ name }) =>
      (
        [
          [name, 'fraud'],
          [`${name}-other`, 'churn'],
        ] as const
      ).map(([entity, model]) =>
        component({
          name: entity,
          owner: 'group:default/risk',
          annotations: {
            'mlflow.org/instance': name,
            'mlflow.org/registered-models': model,
          },
        }),
      ),
    ),
    mlflow: {
      cache: {
        status: { milliseconds: statusMs },
        models: { milliseconds: modelsMs },
      },
      webhooks: { secret: WEBHOOK_SECRET },
      instances: servers.map(({ name, address }) => ({
        ...{ name, baseUrl: address, owners: ['group:default/risk'] },
        credentials: { username: 'portal', password: 'secret' },
      })),
    },
    services: [
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
  });
  return servers.map(({ name }) => new Page(client, name));
}
