import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { render, resolve, type Answers, type Bundle, type Platform } from '..';
import { packageRoot } from '../packageFiles';
import { exampleFacts } from './exampleFacts';

/** Names of the examples that ship with the package. */
export const exampleNames = [
  'aks-production',
  'eks-production',
  'gke-production',
  'on-prem',
  'try-out',
] as const;

/** @see exampleNames */
export type ExampleName = (typeof exampleNames)[number];

/** Releases of the chart that the examples are proved with. */
export const releases = ['1.8.1', '1.11.5'] as const;

/** How one run of an example differs from its files. */
export interface Variant {
  release?: (typeof releases)[number];
  /** Generate the middleware of the route instead of using the platform's. */
  generatedMiddleware?: boolean;
  /** An image without azure-identity, which an init container adds. */
  azureIdentityInstalled?: boolean;
  /** Leave every fact out, as in the first pull request. */
  withoutFacts?: boolean;
}

function read<T>(example: ExampleName, file: string): T {
  const folder = join(packageRoot, 'examples', example);
  return parse(readFileSync(join(folder, file), 'utf8')) as T;
}

function inputs(example: ExampleName, variant: Variant) {
  const platform = read<Platform>(example, 'platform.yaml');
  const answers = read<Answers>(example, 'answers.yaml');
  if (variant.release) {
    platform.products[0].releases = [variant.release];
  }
  const { route } = platform.layers;
  if (variant.generatedMiddleware && route?.use === 'traefik') {
    route.middlewares = [];
  }
  if (variant.azureIdentityInstalled && platform.layers.identity) {
    platform.layers.identity.azureIdentity = 'init-container';
    answers.advanced = { imageTag: '3.15.1' };
    answers.waivers?.push(
      ...['image-is-recent', 'packages-come-with-the-image'].map(rule => ({
        rule,
        reason: 'The team needs the LDAP login of this image',
      })),
    );
  }
  return { answers, platform };
}

// Rendering is the slow part of a test of one rule.
const rendered = new Map<string, Bundle>();

/** The bundle of an example, with every fact filled in; shared: do not change. */
export function exampleBundle(
  example: ExampleName,
  variant: Variant = {},
): Bundle {
  const key = JSON.stringify([example, variant]);
  const bundle = rendered.get(key) ?? renderExample(example, variant);
  rendered.set(key, bundle);
  return bundle;
}

function renderExample(example: ExampleName, variant: Variant): Bundle {
  const input = inputs(example, variant);
  const facts = variant.withoutFacts ? {} : exampleFacts(input.platform);
  return render(resolve({ ...input, facts }));
}
