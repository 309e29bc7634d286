import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
  type KubernetesApi,
} from '@backstage/plugin-kubernetes-react';
import { screen } from '@testing-library/react';
import comparisonError from '../../__fixtures__/argocd/comparison-error.json';
import deployments from '../../__fixtures__/argocd/deployments.json';
import podsCrashLoop from '../../__fixtures__/argocd/pods-crashloop.json';
import syncedHealthy from '../../__fixtures__/argocd/synced-healthy.json';
import unavailable from '../../__fixtures__/argocd/synced-progressing-unavailable.json';
import { mlflowApiStub } from '../../__fixtures__/api';
import { clusterAnswers, withAvailability } from '../../__fixtures__/clusters';
import { serverEntity } from '../../__fixtures__/entities';
import { instanceStatus } from '../../__fixtures__/instances';
import { mlflowApiRef } from '../../api';
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
) {
  renderInTestApp(
    <EntityProvider entity={serverEntity}>
      <ServerCard />
    </EntityProvider>,
    {
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
      screen.getByText('Argo CD: Synced, Healthy · 2 of 2 pods ready'),
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
    expect(screen.queryByText(/The server appears here/)).not.toBeInTheDocument();
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
