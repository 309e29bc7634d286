import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  DeployedEnvironment,
  DeploymentSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  Bundle,
  DeploymentEnvironment,
  DeploymentRecord,
  EnvironmentFacts,
  InvalidDeploymentError,
  Platform,
} from '@mlflow-portal/layered-deployment';
import { isInvalidDeploymentError } from './isInvalidDeploymentError';
import { toFormData } from './toFormData';
import { toPlatformSummary } from './toPlatformSummary';

/** What the portal tells of a deployment that it read. */
export function describeDeployment(options: {
  record: DeploymentRecord;
  facts: Record<string, EnvironmentFacts>;
  folder: string;
  platform: Platform;
  service: LayeredDeploymentService;
  /** Address of a file, for a browser. */
  addressOf: (path: string) => string;
}): DeploymentSummary {
  const { record, facts, folder, platform, service, addressOf } = options;
  const { answers, generator } = record;
  const offers = toPlatformSummary(platform, service).products;
  const id = answers.product ?? platform.products[0].id;
  const offer = offers.find(product => product.id === id);
  const made = makeAgain();

  function makeAgain():
    | Pick<Bundle, 'deployment'>
    | Pick<InvalidDeploymentError, 'problems'> {
    try {
      return service.generate({ answers, facts, previous: record });
    } catch (error) {
      if (isInvalidDeploymentError(error)) {
        return error;
      }
      throw error;
    }
  }

  function toEnvironment(found: DeploymentEnvironment): DeployedEnvironment {
    const { name, namespace, server, workload } = found;
    const pin = record.pins?.[name];
    return {
      environment: name,
      instance: found.instance,
      namespace,
      host: found.host,
      inClusterAddress: `http://${server.serviceName}.${namespace}.svc:${server.servicePort}`,
      chartRelease: pin?.release,
      image: pin?.image,
      database: workload.database?.kind,
      artifactStore: workload.artifacts?.kind,
      missingFacts: found.missingFacts.map(
        ({ fact, description, command }) => ({ fact, description, command }),
      ),
      factsUrl: addressOf(`${folder}/environments/${name}/facts.yaml`),
    };
  }

  const { layers = [], environments = [] } =
    'deployment' in made ? made.deployment : {};
  return {
    platform: { name: platform.name, title: platform.title },
    product: { id, title: offer?.title ?? id },
    form: toFormData(answers),
    generatorVersion: generator.version,
    url: addressOf(`${folder}/deployment.yaml`),
    layers: layers.map(({ concern, layer }) => ({
      concern,
      title: layer.title,
    })),
    environments: environments.map(toEnvironment),
    standard: offer && {
      chartRelease: offer.releases[0],
      imageTag: offer.imageTags[0],
    },
    problems:
      'problems' in made
        ? made.problems.map(({ field, message }) => ({ field, message }))
        : [],
  };
}
