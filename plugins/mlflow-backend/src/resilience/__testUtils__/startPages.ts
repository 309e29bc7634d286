import { mockServices } from '@backstage/backend-test-utils';
import {
  MlflowClient,
  MlflowLimits,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../../__testUtils__/entities';
import { startPlugin } from '../../__testUtils__/startPlugin';
import { ADA, MODEL, OTHER_MODELS, Page, WEBHOOK_SECRET } from './Page';

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
  servers: readonly { name: string; address: string; isWell?: boolean }[],
  { limits, statusMs, modelsMs }: Patience,
): Promise<Page[]> {
  const { create } = MlflowClient;
  // One that is never slow need not be given up early.
  const isWell = new Set(
    servers.flatMap(server => (server.isWell ? server.address : [])),
  );
  jest
    .spyOn(MlflowClient, 'create')
    .mockImplementation(options =>
      create({ ...options, ...(!isWell.has(options.baseUrl) && { limits }) }),
    );
  const { client } = await startPlugin({
    grants: {
      [ADA]: [
        'mlflow.instance.read',
        'mlflow.model.read',
        'mlflow.alias.promote',
      ],
    },
    entities: servers.flatMap(({ name }) =>
      [MODEL, ...OTHER_MODELS].map(model =>
        component({
          name: model === MODEL ? name : `${name}-${model}`,
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
