import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  type KubernetesApi,
} from '@backstage/plugin-kubernetes-react';
import type { JsonObject } from '@backstage/types';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import comparisonError from '../../../__fixtures__/argocd/comparison-error.json';
import deployments from '../../../__fixtures__/argocd/deployments.json';
import outOfSync from '../../../__fixtures__/argocd/out-of-sync.json';
import podsCrashLoop from '../../../__fixtures__/argocd/pods-crashloop.json';
import syncFailed from '../../../__fixtures__/argocd/sync-failed.json';
import syncedHealthy from '../../../__fixtures__/argocd/synced-healthy.json';
import unavailable from '../../../__fixtures__/argocd/synced-progressing-unavailable.json';
import { mlflowApiStub } from '../../../__fixtures__/api';
import {
  clusterAnswers,
  failedBackup,
  joined,
  waitingFor,
  withAvailability,
} from '../../../__fixtures__/clusters';
import { serverEntity } from '../../../__fixtures__/entities';
import { instanceStatus } from '../../../__fixtures__/instances';
import { mlflowApiRef } from '../../../api';
import { ServerCard } from '../ServerCard';

const answering = (objects: Parameters<typeof clusterAnswers>[0]) => {
  const { applications, workloads } = clusterAnswers(objects);
  return {
    getCustomObjectsByEntity: async () => applications,
    getObjectsByEntity: async () => workloads,
  };
};

const refusing = (message: string) => ({
  getCustomObjectsByEntity: async () => {
    throw new Error(message);
  },
  getObjectsByEntity: async () => {
    throw new Error(message);
  },
});

function renderCard(
  kubernetesApi: Partial<KubernetesApi>,
  status: Parameters<typeof instanceStatus>[0] = {},
  portal: { config?: JsonObject; annotations?: Record<string, string> } = {},
) {
  const { metadata } = serverEntity;
  const annotations = { ...metadata.annotations, ...portal.annotations };
  renderInTestApp(
    <EntityProvider
      entity={{ ...serverEntity, metadata: { ...metadata, annotations } }}
    >
      <ServerCard />
    </EntityProvider>,
    {
      config: portal.config,
      apis: [
        [
          mlflowApiRef,
          mlflowApiStub({
            getInstances: async () => ({ items: [instanceStatus(status)] }),
          }),
        ],
        [
          kubernetesApiRef,
          { getClusters: async () => [], ...kubernetesApi } as KubernetesApi,
        ],
        [
          kubernetesAuthProvidersApiRef,
          {
            decorateRequestBodyForAuth: async () => ({
              entity: serverEntity,
            }),
            getCredentials: async () => ({}),
          },
        ],
      ],
    },
  );
}

describe('the rollout on the server card', () => {
  it('says what Argo CD and the pods say', async () => {
    renderCard(
      answering({
        application: syncedHealthy,
        deployments: deployments.items.slice(0, 1),
      }),
    );
    expect(await screen.findByText('Rolled out')).toBeVisible();
    expect(
      screen.getByText(
        'Cluster west · Argo CD: Synced, Healthy · 2 of 2 pods ready',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'What it is made of' }),
    );
    expect(await screen.findByText('mlflow 1.11.5')).toBeVisible();
    expect(
      screen.getByText('ghcr.io/mlflow/mlflow:v3.15.1-full'),
    ).toBeVisible();
  });

  it('says what holds up a server that does not answer yet', async () => {
    renderCard(
      answering({
        application: unavailable,
        deployments: [withAvailability(deployments.items[0], 'False')],
        pods: podsCrashLoop.items,
      }),
      { state: 'not-created' },
    );
    expect(await screen.findByText('The pods crash')).toBeVisible();
    expect(screen.getByText(/Read the logs of the pods/)).toBeVisible();
    expect(
      screen.queryByText(/The server appears here/),
    ).not.toBeInTheDocument();
  });

  it('names the secret that the pods wait for, not the raw message', async () => {
    renderCard(
      answering({
        application: unavailable,
        deployments: [withAvailability(deployments.items[0], 'False')],
        pods: podsCrashLoop.items.map(pod =>
          waitingFor(pod, `couldn't find key password in Secret ml/mlflow-db`),
        ),
      }),
      { state: 'not-created' },
    );
    const next = within(await screen.findByRole('group', { name: 'Next' }));
    expect(next.getByText('Platform team acts next')).toBeVisible();
    expect(
      next.getByText(/Create Secret mlflow-db \(password\)/),
    ).toBeVisible();
    expect(screen.queryByText(/couldn't find/)).not.toBeInTheDocument();
  });

  it('names the secrets that the store does not have', async () => {
    renderCard(answering({ application: syncFailed }), {
      state: 'not-created',
    });
    expect(
      await screen.findByText(
        /ExternalSecret mlflow-db, ExternalSecret mlflow-flask asks for/,
      ),
    ).toBeVisible();
  });

  it('tells clusters apart, and shows the road of the one in trouble', async () => {
    const healthy = { deployments: deployments.items.slice(0, 1) };
    const { applications, workloads } = joined(
      clusterAnswers({ application: syncedHealthy, ...healthy }),
      clusterAnswers({
        cluster: 'east',
        application: outOfSync,
        ...healthy,
      }),
    );
    renderCard({
      getCustomObjectsByEntity: async () => applications,
      getObjectsByEntity: async () => workloads,
    });
    expect(await screen.findByText(/^Cluster west ·/)).toBeVisible();
    expect(screen.getByText(/^Cluster east ·/)).toBeVisible();
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent(
      'Synced: held up',
    );
  });

  it('warns of a backup that failed', async () => {
    renderCard(
      answering({
        application: syncedHealthy,
        deployments: deployments.items.slice(0, 1),
        cronJobs: [failedBackup],
      }),
    );
    expect(
      await screen.findByText(/last backup that was due failed/),
    ).toBeVisible();
  });

  it.each<[string, JsonObject, Record<string, string>]>([
    ['its address', { baseUrl: 'https://argocd.example.org/' }, {}],
    [
      'the one instance there is',
      {
        appLocatorMethods: [
          {
            type: 'config',
            instances: [{ name: 'main', url: 'https://argocd.example.org' }],
          },
        ],
      },
      {},
    ],
    [
      'the instance that the entity names',
      {
        appLocatorMethods: [
          {
            type: 'config',
            instances: [
              { name: 'other', url: 'https://other.example.org' },
              { name: 'main', url: 'https://argocd.example.org' },
            ],
          },
        ],
      },
      { 'argocd/instance-name': 'main' },
    ],
    [
      'the one known instance among those that the entity names',
      {
        appLocatorMethods: [
          {
            type: 'config',
            instances: [
              { name: 'other', url: 'https://other.example.org' },
              { name: 'main', url: 'https://argocd.example.org' },
            ],
          },
        ],
      },
      { 'argocd/instance-name': 'elsewhere, main' },
    ],
    [
      'the address that an instance has for people',
      {
        appLocatorMethods: [
          {
            type: 'config',
            instances: [
              {
                name: 'main',
                url: 'http://argocd-server.argocd.svc',
                frontendUrl: 'https://argocd.example.org',
              },
            ],
          },
        ],
      },
      {},
    ],
  ])(
    'opens the Application in Argo CD by %s',
    async (_, argocd, annotations) => {
      renderCard(
        answering({ application: comparisonError }),
        {},
        { config: { argocd }, annotations },
      );
      expect(
        await screen.findByRole('link', { name: /Open in Argo CD/ }),
      ).toHaveAttribute(
        'href',
        'https://argocd.example.org/applications/argocd/mlflow-azure',
      );
    },
  );

  it('guesses no instance where the entity names several', async () => {
    const instances = ['east', 'west'].map(name => ({
      name,
      url: `https://${name}.example.org`,
    }));
    renderCard(
      answering({ application: comparisonError }),
      {},
      {
        config: { argocd: { appLocatorMethods: [{ instances }] } },
        annotations: { 'argocd/instance-name': 'east,west' },
      },
    );
    expect(await screen.findByText(/read the comparison error/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /Argo CD/ })).toBeNull();
  });

  it('offers no way to an Argo CD that the portal does not know', async () => {
    renderCard(
      answering({ application: comparisonError }),
      {},
      { config: { argocd: { baseUrl: 'data:text/html,hello' } } },
    );
    expect(await screen.findByText(/read the comparison error/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /Argo CD/ })).toBeNull();
  });

  it('names the source that cannot be rendered, not its raw error', async () => {
    renderCard(answering({ application: comparisonError }));
    expect(
      await screen.findByText('Argo CD cannot render source 2'),
    ).toBeVisible();
    expect(screen.queryByText(/rpc error/)).not.toBeInTheDocument();
  });

  it('says calmly that nothing is known to Argo CD yet', async () => {
    renderCard(answering({}), { state: 'not-created' });
    expect(
      await screen.findByText('Argo CD does not know it yet'),
    ).toBeVisible();
  });

  it('does not call an application absent when a cluster gave no answer', async () => {
    renderCard(answering({ errors: [{ errorType: 'SYSTEM_ERROR' }] }));
    expect(
      await screen.findByText(/cannot ask the clusters right now/),
    ).toBeVisible();
  });

  it.each([
    ['Request failed with 403 Forbidden', /You may not see the Kubernetes/],
    ['Request failed with 500', /cannot ask the clusters right now/],
  ])('explains "%s"', async (message, text) => {
    renderCard(refusing(message));
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText('MLflow answers')).toBeVisible();
  });

  it('asks nothing about a server that no platform made', async () => {
    renderCard(answering({ application: syncedHealthy }), {
      environment: undefined,
    });
    expect(await screen.findByText('MLflow answers')).toBeVisible();
    expect(screen.queryByText('Rollout')).not.toBeInTheDocument();
  });
});
