import { answersSchema, type Answers } from '../answers';
import type {
  Deployment,
  DeploymentRecord,
  EnvironmentFacts,
  KnownServer,
} from '../deployment';
import type { Layer } from '../layer';
import { nameProblem } from '../names';
import { platformSchema, type Platform } from '../platform';
import type { Product } from '../product';
import { rootPrerequisite } from '../argocd/projectPrerequisites';
import { withAlternatives } from './alternatives';
import { chooseLayers } from './chooseLayers';
import { chooseProduct, releasesInUse } from './choices';
import { checkSameHome, checkUnique } from './claims';
import { checkDelivery, rootApplications } from './delivery';
import { useGrant } from './grants';
import { interpolate } from './interpolate';
import { ownerName } from './ownerName';
import { offeredWith } from './offered';
import { withOverrides } from './overrides';
import { patternOf } from './patterns';
import { Problems } from './Problems';
import { checkRefusedSettings } from './refusedSettings';
import { resolveEnvironment } from './resolveEnvironment';
import { collectTemplates } from './templates';
import { issueText } from '../issueText';

/**
 * Everything that a deployment is made from.
 *
 * @public
 */
export interface DeploymentInput {
  /** Checked again here: they come from a form or a file. */
  answers: unknown;
  platform: unknown;
  /** What people filled in, by environment. */
  facts?: Record<string, EnvironmentFacts>;
  /** What the last render recorded, if the deployment exists. */
  previous?: DeploymentRecord;
  /** Servers of the catalog, whose names are taken. */
  knownServers?: KnownServer[];
  /** Layers beside those of this package. */
  layers?: Layer[];
  /** Products beside those of this package. */
  products?: Product[];
}

function parse(input: DeploymentInput, problems: Problems) {
  const answers = answersSchema.safeParse(input.answers, { error: issueText });
  const platform = platformSchema.safeParse(input.platform, {
    error: issueText,
  });
  checkRefusedSettings(input.platform, 'platform', problems);
  if (!answers.success) {
    problems.addIssues('answers', answers.error);
  }
  if (!platform.success) {
    problems.addIssues('platform', platform.error);
  }
  problems.throwIfAny();
  return {
    answers: answers.data as Answers,
    platform: platform.data as Platform,
  };
}

function deploymentNames(
  answers: Answers,
  platform: Platform,
  product: Product,
  problems: Problems,
): Record<string, string> {
  const { keyPrefix } = useGrant(answers, platform, problems);
  const names = {
    name: answers.name,
    owner: ownerName(answers.owner),
    keyPrefix,
  };
  const pattern = patternOf('deployment', platform, product);
  const deployment = interpolate(pattern.text, names, variable =>
    problems.add(pattern.field, `uses {${variable}}, which it cannot use here`),
  );
  // Objects and Applications add up to 24 characters to the name.
  for (const format of [
    'service-name',
    'helm-release',
    'entity-name',
  ] as const) {
    const wrong = nameProblem(deployment, format);
    if (wrong) {
      problems.add('answers.name', `makes the deployment ${wrong}`);
      break;
    }
  }
  for (const environment of answers.environments) {
    const wrong = nameProblem(`${deployment}-${environment}`, 'dns-label');
    if (wrong) {
      problems.add('answers.name', `makes the Application ${wrong}`);
    }
  }
  return { ...names, deployment };
}

/**
 * Makes every choice and finds every value.
 *
 * @throws InvalidDeploymentError that lists every field to correct
 * @public
 */
export function resolve(input: DeploymentInput): Deployment {
  const problems = new Problems();
  const { answers, platform } = parse(input, problems);
  const offered = offeredWith(input);
  const choice = chooseProduct(answers, platform, offered.products, problems);
  if (!choice) {
    throw problems.error();
  }
  const chosen = chooseLayers(
    withOverrides(withAlternatives(platform, answers, problems), answers),
    {
      product: choice.product,
      releases: releasesInUse(answers, choice.product, choice.offer),
    },
    offered,
    problems,
  );
  const names = deploymentNames(answers, platform, choice.product, problems);
  problems.throwIfAny();

  if (!answers.migration) {
    checkSameHome(answers, input.previous, problems);
  }
  const resolved = answers.environments.flatMap(environment => {
    const result = resolveEnvironment(
      {
        ...choice,
        answers,
        platform,
        chosen,
        names,
        facts: input.facts ?? {},
        previous: input.previous,
        problems,
      },
      environment,
    );
    return result ? [result] : [];
  });
  const environments = resolved.map(({ environment }) => environment);
  const entityRef = `component:default/${names.deployment}`;
  checkUnique(
    environments.flatMap(({ claims }) => claims),
    entityRef,
    input.knownServers ?? [],
    problems,
  );
  const rootPath = interpolate(platform.repository.folder, names);
  checkDelivery(platform, choice.product, environments, problems);
  problems.throwIfAny();

  const roots = rootApplications(platform, answers.environments);
  for (const root of roots) {
    const place =
      environments.find(({ name }) => name === root.environment) ??
      environments[0];
    place.prerequisites.push(rootPrerequisite(platform, root, place.name));
  }

  return {
    answers,
    platform,
    product: choice.product,
    name: names.deployment,
    entityRef,
    rootPath,
    layers: chosen.map(({ concern, layer }) => ({ concern, layer })),
    templates: collectTemplates(
      resolved.map(({ contributions }) => contributions),
    ),
    environments,
    rootApplications: roots,
    previous: input.previous,
  };
}
