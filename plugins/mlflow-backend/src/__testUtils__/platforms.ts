import { NotFoundError } from '@backstage/errors';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  Platform,
  layers,
  platformSchema,
  parseAnswers,
  products,
  render,
  resolve,
} from '@mlflow-portal/layered-deployment';

/** A small platform, whose servers are found below the given address. */
export function platform(overrides: object = {}): Platform {
  return platformSchema.parse({
    name: 'try-out',
    title: 'Try-out cluster',
    products: [{ id: 'community-mlflow', releases: ['1.11.5'] }],
    repository: { url: 'https://git.example.com/ml/deployments' },
    argocd: { project: 'default' },
    instances: { baseUrl: 'https://mlflow.example.com/{instance}' },
    sizes: {
      small: {
        replicas: 1,
        workers: 1,
        requests: { cpu: '250m', memory: '768Mi', 'ephemeral-storage': '1Gi' },
        limits: { memory: '1536Mi' },
      },
    },
    grants: { 'group:default/risk': { keyPrefix: '{owner}' } },
    environments: {
      sandbox: {
        cluster: 'https://kubernetes.default.svc',
        targetRevision: 'main',
      },
    },
    layers: {
      namespace: { use: 'create' },
      database: { use: 'sqlite-volume', size: '1Gi' },
      artifactStore: { use: 'volume', size: '10Gi' },
      route: { use: 'none' },
      authentication: { use: 'none' },
      network: { use: 'network-policy' },
    },
    alternatives: {
      namespace: { ours: { title: 'A namespace of our own', use: 'existing' } },
    },
    ...overrides,
  });
}

/** The generator over the given platforms. */
export function platformsService(
  ...platforms: Platform[]
): LayeredDeploymentService {
  const getPlatform = (name: string) => {
    const found = platforms.find(candidate => candidate.name === name);
    if (!found) {
      throw new NotFoundError(`No platform is named "${name}"`);
    }
    return found;
  };
  return {
    getPlatforms: () => platforms,
    getLayers: () => layers,
    getProducts: () => products,
    getPlatform,
    parseAnswers,
    generate: options => {
      const answers = parseAnswers(options.answers);
      const { facts, previous, knownServers } = options;
      return render(
        resolve({
          answers,
          facts,
          previous,
          knownServers,
          platform: getPlatform(answers.platform),
        }),
      );
    },
  };
}
