import { z } from 'zod/v4';
import type { BundleFile } from '../bundle';
import type { Deployment, DeploymentEnvironment } from '../deployment';
import type { Layer } from '../layer';
import { splitValues, type Values } from './splitValues';
import { toYaml } from './yaml';

const commonSections = {
  global: z.record(z.string(), z.unknown()).optional(),
  deployment: z.strictObject({
    name: z.string().min(1),
    environment: z.string().min(1),
    environmentLabel: z.string().min(1),
    labels: z.record(z.string(), z.string().min(1)).optional(),
  }),
  // For the include "infra.scheduling" of every pod that a layer makes.
  pods: z
    .strictObject({
      nodeSelector: z.record(z.string(), z.string()).optional(),
      tolerations: z.array(z.record(z.string(), z.string())).optional(),
      imagePullSecrets: z.array(z.string().min(1)).optional(),
    })
    .optional(),
  server: z.strictObject({
    serviceName: z.string().min(1),
    servicePort: z.int().min(1).max(65535),
    podPort: z.int().min(1).max(65535),
    podLabels: z.record(z.string(), z.string()),
    image: z.string().min(1),
  }),
};

/** A closed schema: Helm refuses a missing, empty or misspelt value. */
function valuesSchema(deployment: Deployment): Values {
  const isUsed = (concern: string) =>
    deployment.environments.some(
      ({ base, config }) => base[concern] ?? config[concern],
    );
  // Facts come from people, in a value file of their own.
  const hasFacts = ({ values }: Layer) =>
    Object.values(values).some(({ source }) => source === 'fact');
  const sections = Object.fromEntries(
    deployment.layers.flatMap(({ concern, layer }) =>
      layer.config && (isUsed(concern) || hasFacts(layer))
        ? [[concern, layer.config]]
        : [],
    ),
  );
  return z.toJSONSchema(z.strictObject({ ...commonSections, ...sections }), {
    target: 'draft-7',
  }) as Values;
}

function configOf(environment: DeploymentEnvironment): Values {
  const { image } = environment;
  return {
    deployment: { environment: environment.name },
    server: { image: `${image.repository}:${image.tag}` },
    ...environment.config,
  };
}

const isFilled = (value: object) => Object.keys(value).length > 0;

function baseOf(
  { name, product }: Deployment,
  environment: DeploymentEnvironment,
): Values {
  const { serviceName, servicePort, podPort, podLabels } = environment.server;
  const { labels, scheduling } = environment.workload;
  const pods = Object.fromEntries(
    Object.entries(scheduling).filter(([, value]) => isFilled(value)),
  );
  return {
    deployment: {
      name,
      environmentLabel: product.presentation.environmentLabel,
      ...(isFilled(labels) && { labels }),
    },
    ...(isFilled(pods) && { pods }),
    server: { serviceName, servicePort, podPort, podLabels },
    ...environment.base,
  };
}

function merge(base: Values, config: Values): Values {
  const merged: Values = { ...base };
  for (const [key, value] of Object.entries(config)) {
    merged[key] = { ...(merged[key] as Values), ...(value as Values) };
  }
  return merged;
}

/** Files of the infra chart, and its values for every environment. */
export function renderInfraChart(deployment: Deployment): {
  files: BundleFile[];
  configs: Values[];
} {
  const { name, rootPath, environments, templates } = deployment;
  const configs = environments.map(configOf);
  const pinned = new Set(
    configs.flatMap(config =>
      Object.entries(config).flatMap(([section, values]) =>
        Object.keys(values as Values).map(key => `${section}.${key}`),
      ),
    ),
  );
  const { shared, own } = splitValues(
    environments.map((environment, index) =>
      merge(baseOf(deployment, environment), configs[index]),
    ),
    path => pinned.has(path),
  );
  const folder = `${rootPath}/infra`;
  const chart = {
    apiVersion: 'v2',
    name: `${name}-infra`,
    description: `What ${name} needs around the upstream chart`,
    type: 'application',
    version: '0.1.0',
    kubeVersion: '>=1.27.0-0',
  };
  return {
    configs: own,
    files: [
      { path: `${folder}/Chart.yaml`, content: toYaml(chart) },
      {
        path: `${folder}/values.yaml`,
        content: toYaml(
          shared,
          'Values for every environment. What an environment adds is in\nenvironments/<environment>/config.yaml and facts.yaml.',
        ),
      },
      {
        path: `${folder}/values.schema.json`,
        content: `${JSON.stringify(valuesSchema(deployment), null, 2)}\n`,
      },
      ...Object.entries(templates).map(([file, content]) => ({
        path: `${folder}/templates/${file}`,
        content,
      })),
    ],
  };
}
