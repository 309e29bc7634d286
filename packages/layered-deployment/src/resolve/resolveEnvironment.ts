import type { Answers } from '../answers';
import { projectPrerequisites } from '../argocd/projectPrerequisites';
import type {
  DeploymentEnvironment,
  DeploymentRecord,
  EnvironmentFacts,
} from '../deployment';
import { mirrorImage } from '../mirrorImage';
import { nameProblem, type NameFormat } from '../names';
import type { Platform } from '../platform';
import type { Product } from '../product';
import type { Workload } from '../workload';
import type { SettledLayer } from './combination';
import { chartPrerequisites } from './chartPrerequisites';
import { chooseChart } from './chooseChart';
import { chooseImage, chooseRelease, chooseSize } from './choices';
import { checkContinuity, claimsOf, dataNames } from './claims';
import { deliveryOf } from './delivery';
import { contribute, type Contributions } from './contribute';
import { interpolate } from './interpolate';
import { patternOf } from './patterns';
import type { Problems } from './Problems';
import { pullSecretPrerequisites } from './pullSecretPrerequisites';
import { resolveValues } from './resolveValues';
import { generatorValues } from './generatorValues';
import {
  checkOptionsAreKept,
  placeImage,
  serverOptions,
  surroundings,
} from './surroundings';

/** What is decided before any environment is looked at. */
export interface EnvironmentInput {
  answers: Answers;
  platform: Platform;
  product: Product;
  offer: Platform['products'][number];
  chosen: SettledLayer[];
  names: Record<string, string>;
  facts: Record<string, EnvironmentFacts>;
  previous?: DeploymentRecord;
  problems: Problems;
}

const emptyWorkload: Omit<
  Workload,
  | 'name'
  | 'namespace'
  | 'replicas'
  | 'workers'
  | 'resources'
  | 'podLabels'
  | 'labels'
  | 'scheduling'
  | 'env'
> = {
  podAnnotations: {},
  services: {},
  serviceAnnotations: {},
  routeAnnotations: {},
  envFromSecrets: [],
  volumes: [],
  initContainers: [],
  publicHosts: [],
  internalHosts: [],
  secrets: [],
  egress: [],
  edgeCallers: [],
  callers: [],
  companions: [],
  terraform: [],
  requires: [],
  installs: [],
};

function checkedPattern(
  input: EnvironmentInput,
  key: 'instance' | 'namespace',
  names: Record<string, string>,
  formats: NameFormat[],
): string {
  const { text, field } = patternOf(key, input.platform, input.product);
  const value = interpolate(text, names, variable =>
    input.problems.add(field, `uses {${variable}}, which it cannot use here`),
  );
  for (const format of formats) {
    const wrong = nameProblem(value, format);
    if (wrong) {
      input.problems.add('answers.name', `makes the ${key} ${wrong}`);
      break;
    }
  }
  return value;
}

/** Settles one environment; undefined if a choice is missing. */
export function resolveEnvironment(
  input: EnvironmentInput,
  name: string,
):
  | { environment: DeploymentEnvironment; contributions: Contributions }
  | undefined {
  const { answers, platform, product, offer, chosen, problems } = input;
  if (!Object.hasOwn(platform.environments, name)) {
    problems.add(
      'answers.environments',
      `the platform "${
        platform.name
      }" has no environment "${name}": choose among ${Object.keys(
        platform.environments,
      ).join(', ')}`,
    );
    return undefined;
  }
  const place = platform.environments[name];
  const size = chooseSize(answers, name, platform, problems);
  const release = chooseRelease(answers, name, product, offer, problems);
  const chosenImage = chooseImage(answers, name, product, offer, problems);

  const names: Record<string, string> = { ...input.names, environment: name };
  names.instance = checkedPattern(input, 'instance', names, ['label-value']);
  names.namespace = checkedPattern(input, 'namespace', names, ['dns-label']);
  const resolved = resolveValues({
    chosen,
    environment: name,
    names,
    facts: input.facts[name] ?? {},
    problems,
  });
  if (!size || !release || !chosenImage) {
    return undefined;
  }
  const index = platform.products.indexOf(offer);
  const offered = { product, offer, field: `platform.products.${index}` };
  const around = surroundings(platform, name);
  const image = placeImage(chosenImage, offer, around.imageMirror);
  const options = serverOptions(offered, name, problems);

  const fill = (pattern: string, field: string) =>
    interpolate(pattern, resolved.names, variable =>
      problems.add(field, `uses {${variable}}, which it cannot use here`),
    );
  const address = fill(
    platform.instances.baseUrl,
    'platform.instances.baseUrl',
  );
  const server = product.server(names.deployment);
  const contributions = contribute(
    chosen,
    {
      answers,
      environment: name,
      names: resolved.names,
      address,
      server,
      release,
      image,
      mirrored: reference => mirrorImage(reference, around.imageMirror),
      workload: {
        ...emptyWorkload,
        ...around,
        env: options,
        name: names.deployment,
        namespace: names.namespace,
        podLabels: {
          ...around.labels,
          'backstage.io/kubernetes-id': names.deployment,
          [product.presentation.environmentLabel]: name,
        },
        replicas: size.replicas,
        workers: size.workers,
        resources: { requests: size.requests, limits: size.limits },
      },
    },
    problems,
  );
  checkOptionsAreKept(options, contributions.workload, offered, problems);
  // Two charts of one program select their pods by other labels, and another
  // program reads other data.
  const kept = { ...dataNames(resolved), product: product.id };
  if (!answers.migration) {
    checkContinuity(name, kept, input.previous, problems);
  }

  const git = {
    repository: platform.repository.cloneUrl ?? platform.repository.url,
    revision: place.targetRevision,
  };
  const environment: DeploymentEnvironment = {
    name,
    instance: names.instance,
    namespace: names.namespace,
    address,
    host: contributions.workload.publicHosts.at(0),
    cluster: place.cluster,
    targetRevision: place.targetRevision,
    reviewers: place.reviewers,
    autoSync: place.autoSync,
    ...deliveryOf(platform, fill),
    release,
    chart: chooseChart(offered, release, git, problems),
    image,
    server,
    workload: contributions.workload,
    config: contributions.config,
    base: contributions.base,
    facts: input.facts[name] ?? {},
    missingFacts: resolved.missingFacts,
    createNamespace: contributions.createNamespace,
    files: contributions.files,
    values: [],
    names: kept,
    claims: claimsOf(resolved, place.cluster),
    prerequisites: contributions.prerequisites,
    notes: contributions.notes,
  };
  environment.prerequisites.push(
    ...projectPrerequisites(platform, environment),
    ...chartPrerequisites(offered, environment),
    ...pullSecretPrerequisites(name, environment.workload),
  );
  environment.values = [
    ...generatorValues(environment, input.names, size.name),
    ...resolved.values,
    ...(product.derivedValues?.(environment.workload) ?? []).map(value => ({
      ...value,
      source: 'derived' as const,
      madeBy: 'this bundle',
    })),
  ];
  return { environment, contributions };
}
