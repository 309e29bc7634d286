import fc from 'fast-check';
import type { DeploymentInput } from '../../resolve';
import type { Layer } from '../../layer';
import { layersOf, productOf } from './space';
import type { AnyChoice } from './choices';

const environments = ['dev', 'prod'];
const samples = new Map<string, string>();

/** A value that a fact's pattern accepts, the same every time. */
function factFor(pattern: RegExp, seed: number): string {
  const key = `${pattern.source} ${seed}`;
  const known = samples.get(key);
  if (known !== undefined) {
    return known;
  }
  const [value] = fc.sample(fc.stringMatching(pattern), { seed, numRuns: 1 });
  samples.set(key, value);
  return value;
}

function factsOf(layer: Layer, seed: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(layer.values).flatMap(([name, { source, matches }]) =>
      source === 'fact' && matches ? [[name, factFor(matches, seed)]] : [],
    ),
  );
}

/** Which environments and sizes a bundle is made for. */
export type Shape = 'production' | 'try-out';

/** Calls `prod` by another name, wherever settings speak of environments. */
function rename(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) {
    return value.map(item => rename(item, from, to));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key === from ? to : key,
          rename(inner, from, to),
        ]),
      )
    : value;
}

/**
 * Platform, answers and facts of a combination. The shape `try-out` has one
 * replica everywhere and no production: some layers are for that alone.
 */
export function inputOf(
  choices: AnyChoice[],
  shape: Shape = 'production',
): DeploymentInput {
  const chosen = productOf(choices);
  if (!chosen) {
    throw new Error('No product was chosen');
  }
  const { product, release, application } = chosen;
  const all = [...layersOf(choices), application];
  const input = {
    platform: {
      name: 'covering',
      title: 'Covering set',
      products: [
        {
          id: product.id,
          releases: [release.version],
          settings: application.given,
        },
      ],
      repository: { url: 'https://git.example.com/ml/deployments' },
      argocd: { project: 'ml-{environment}' },
      instances: { baseUrl: 'https://{name}-{environment}.example.com' },
      sizes: {
        small: {
          replicas: 1,
          workers: 2,
          requests: { cpu: '250m', memory: '1Gi', 'ephemeral-storage': '2Gi' },
          limits: { memory: '2Gi' },
        },
        medium: {
          replicas: 2,
          workers: 4,
          requests: {
            cpu: '500m',
            memory: '1536Mi',
            'ephemeral-storage': '5Gi',
          },
          limits: { memory: '3Gi' },
        },
      },
      grants: {
        'group:default/fraud': { keyPrefix: 'fraud', identities: 'any' },
      },
      environments: {
        dev: {
          cluster: 'https://kubernetes.default.svc',
          targetRevision: 'main',
        },
        prod: {
          cluster: 'https://prod.example.com:6443',
          targetRevision: 'main',
          reviewers: ['group:default/ml-platform'],
        },
      },
      layers: Object.fromEntries(
        layersOf(choices).map(({ concern, layer, given }) => [
          concern,
          { use: layer.id, ...given },
        ]),
      ),
    },
    answers: {
      platform: 'covering',
      name: 'fraud',
      owner: 'group:default/fraud',
      environments,
      size: shape === 'production' ? { dev: 'small', prod: 'medium' } : 'small',
    },
    facts: Object.fromEntries(
      environments.map((environment, seed) => [
        environment,
        Object.fromEntries(
          all
            .map(
              ({ concern, layer }) => [concern, factsOf(layer, seed)] as const,
            )
            .filter(([, facts]) => Object.keys(facts).length > 0),
        ),
      ]),
    ),
  };
  if (shape === 'production') {
    return input;
  }
  return {
    platform: rename(input.platform, 'prod', 'test'),
    answers: { ...input.answers, environments: ['dev', 'test'] },
    facts: rename(input.facts, 'prod', 'test') as DeploymentInput['facts'],
  };
}
