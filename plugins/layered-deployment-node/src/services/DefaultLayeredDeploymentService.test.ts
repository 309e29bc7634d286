import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { defineLayer, layers } from '@mlflow-portal/layered-deployment';
import { layeredDeploymentServiceRef, layersServiceRef } from './refs';

const [{ settings }] = layers.filter(({ id }) => id === 'none');

const mesh = defineLayer({
  concern: 'route',
  id: 'mesh',
  title: 'Service mesh',
  reason: 'a layer of another package',
  settings,
  contribute: ({ names }) => ({
    workload: { publicHosts: [`${names.deployment}.mesh.example.com`] },
  }),
});

const platform = {
  name: 'try-out',
  title: 'Try-out',
  products: [{ id: 'community-mlflow', releases: ['1.11.5'] }],
  repository: { url: 'https://git.example.com/ml/deployments' },
  argocd: { project: 'default' },
  instances: { baseUrl: 'http://localhost:5000' },
  sizes: {
    small: {
      replicas: 1,
      workers: 1,
      requests: { cpu: '250m', memory: '1Gi' },
      limits: { memory: '1Gi' },
    },
  },
  grants: { '*': { keyPrefix: '{owner}' } },
  environments: {
    sandbox: {
      cluster: 'https://kubernetes.default.svc',
      targetRevision: 'main',
    },
  },
  layers: {
    namespace: { use: 'create' },
    database: { use: 'sqlite-volume' },
    artifactStore: { use: 'volume' },
    route: { use: 'mesh' },
  },
};

const answers = {
  platform: 'try-out',
  name: 'sketch',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  size: 'small',
};

describe('the layered deployment service', () => {
  const config = mockServices.rootConfig.factory({
    data: { layeredDeployment: { platforms: [platform] } },
  });

  it('generates with a layer of another package', async () => {
    const tester = ServiceFactoryTester.from(
      createServiceFactory({
        service: layersServiceRef,
        deps: {},
        factory: () => [mesh],
      }),
      { dependencies: [config] },
    );
    const service = await tester.getService(layeredDeploymentServiceRef);
    const { deployment } = service.generate({ answers });
    expect(deployment.environments[0].host).toBe(
      'mlflow-sketch.mesh.example.com',
    );
  });

  it('does not start with a layer that nobody provides', async () => {
    const tester = ServiceFactoryTester.from(
      createServiceFactory({
        service: layersServiceRef,
        deps: {},
        factory: () => [],
      }),
      { dependencies: [config] },
    );
    await expect(
      tester.getService(layeredDeploymentServiceRef),
    ).rejects.toThrow('layers.route.use');
  });

  it('names the platforms there are when one is unknown', async () => {
    const tester = ServiceFactoryTester.from(
      createServiceFactory({
        service: layersServiceRef,
        deps: {},
        factory: () => [mesh],
      }),
      { dependencies: [config] },
    );
    const service = await tester.getService(layeredDeploymentServiceRef);
    expect(() => service.getPlatform('aks')).toThrow('try-out');
  });
});
