import type {
  FleetChampion,
  FleetChampionsResponse,
  FleetInstance,
  FleetServer,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { instanceStatus } from './instances';

/** An instance that is as it should be, changed as a test needs it. */
export function fleetInstance(
  instance: string,
  status: Parameters<typeof instanceStatus>[0] = {},
  changes: Partial<FleetInstance> = {},
): FleetInstance {
  const environment = instance.slice(instance.lastIndexOf('-') + 1);
  return {
    ...{ instance, environment, pending: false },
    status: instanceStatus({
      ...{ instance, environment, checkedAt: new Date().toISOString() },
      ...status,
    }),
    observedAt: new Date().toISOString(),
    ...changes,
  };
}

/** A server of the fleet. */
export function fleetServer(
  name: string,
  instances: FleetInstance[],
  changes: Partial<FleetServer> = {},
): FleetServer {
  return {
    entityRef: `component:default/${name}`,
    owners: ['group:default/risk'],
    lifecycle: 'production',
    instances,
    ...changes,
  };
}

/** A server in each of the ways it can stand. */
export const wholeFleet: FleetServer[] = [
  fleetServer(
    'mlflow-fraud',
    [
      fleetInstance('fraud-prod'),
      fleetInstance('fraud-dev', {
        version: '3.1.0',
        securityFloor: '3.11.1',
      }),
    ],
    { title: 'MLflow of team risk' },
  ),
  fleetServer(
    'mlflow-growth',
    [
      fleetInstance(
        'growth-prod',
        { state: 'unreachable', version: undefined, storage: 'not-proven' },
        { observedAt: '2026-11-20T22:00:00Z' },
      ),
    ],
    { owners: ['group:default/growth'] },
  ),
  fleetServer(
    'mlflow-ads',
    [fleetInstance('ads-prod', { authentication: 'none' })],
    { owners: ['group:default/growth'] },
  ),
  fleetServer('mlflow-credit', [
    fleetInstance(
      'credit-dev',
      { state: 'not-created', version: undefined, storage: 'not-proven' },
      { observedAt: undefined },
    ),
  ]),
  fleetServer('mlflow-scoring', [
    fleetInstance('scoring-prod', {}, { status: undefined, pending: true }),
  ]),
  fleetServer('mlflow-secret', [], { problem: 'no-permission' }),
  fleetServer('mlflow-lost', [], { problem: 'unknown-instance' }),
];

/** A champion, changed as a test needs it. */
export function fleetChampion(
  model: string,
  changes: Partial<FleetChampion> = {},
): FleetChampion {
  return {
    ...{ model, version: '3', instance: 'fraud-prod', environment: 'prod' },
    server: 'component:default/mlflow-fraud',
    owners: ['group:default/risk'],
    since: {
      notBefore: '2026-11-18T08:00:00Z',
      notAfter: '2026-11-18T08:01:00Z',
      from: '2',
      actor: 'user:default/ada',
    },
    ...changes,
  };
}

/** A page of champions, looked at a moment ago. */
export function fleetChampions(
  items: FleetChampion[],
  changes: Partial<FleetChampionsResponse> = {},
): FleetChampionsResponse {
  return {
    ...{ alias: 'champion', items, total: items.length },
    instances: [
      {
        ...{ instance: 'fraud-prod', server: 'component:default/mlflow-fraud' },
        observedAt: new Date().toISOString(),
      },
    ],
    withheld: [],
    aliases: [
      { alias: 'champion', models: items.length },
      { alias: 'challenger', models: 1 },
    ],
    ...changes,
  };
}
