import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BundleContent } from '../bundle';
import type { DeploymentEnvironment } from '../deployment';
import { environmentViews } from '../rules/support/environmentViews';
import { type Outcome, run } from './tools';

/** A cluster that has every operator a bundle may need. */
export const cluster = [
  '--kube-version',
  '1.33.0',
  ...[
    'cert-manager.io/v1',
    'cloud.google.com/v1',
    'external-secrets.io/v1',
    'gateway.networking.k8s.io/v1',
    'monitoring.coreos.com/v1',
    'networking.gke.io/v1',
    'postgresql.cnpg.io/v1',
    'snapshot.storage.k8s.io/v1',
    'traefik.io/v1alpha1',
  ].flatMap(version => ['--api-versions', version]),
];

/** A bundle on disk, where Helm can read it. */
export interface WrittenBundle {
  bundle: BundleContent;
  directory: string;
}

/** Writes a bundle into a folder of its own for as long as `use` takes. */
export async function withWrittenBundle<T>(
  bundle: BundleContent,
  use: (written: WrittenBundle) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'layered-deployment-'));
  try {
    for (const { path, content } of bundle.files) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    }
    return await use({ bundle, directory });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function values({ directory }: WrittenBundle, paths: string[]): string[] {
  return paths.flatMap(path => ['--values', join(directory, path)]);
}

function viewOf({ bundle }: WrittenBundle, environment: DeploymentEnvironment) {
  const view = environmentViews(bundle).find(
    candidate => candidate.environment.name === environment.name,
  );
  if (!view) {
    throw new Error(`The bundle has no environment ${environment.name}`);
  }
  return view;
}

/** The infra chart of a written bundle, and the value files after its own. */
function infraChart(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
) {
  const { infra } = viewOf(written, environment).paths;
  return {
    chart: join(written.directory, written.bundle.rootPath, 'infra'),
    environmentFiles: infra.slice(1),
  };
}

/** `helm lint --strict` of the infra chart with the files of an environment. */
export async function lintInfra(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
): Promise<Outcome> {
  const { chart, environmentFiles } = infraChart(written, environment);
  return run('helm', [
    'lint',
    '--strict',
    '--namespace',
    environment.namespace,
    '--kube-version',
    '1.33.0',
    chart,
    ...values(written, environmentFiles),
  ]);
}

/**
 * `helm template` of the infra chart.
 *
 * @param environmentFiles - how many of config.yaml and facts.yaml to read
 */
export async function renderInfra(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
  environmentFiles = 2,
): Promise<Outcome> {
  const infra = infraChart(written, environment);
  return run('helm', [
    'template',
    `${written.bundle.deployment.name}-infra`,
    infra.chart,
    '--namespace',
    environment.namespace,
    ...values(written, infra.environmentFiles.slice(0, environmentFiles)),
    ...cluster,
  ]);
}

/** `helm template` of a copy of the upstream chart. */
export async function renderUpstream(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
  chart: string,
): Promise<Outcome> {
  return run('helm', [
    'template',
    written.bundle.deployment.name,
    chart,
    '--namespace',
    environment.namespace,
    ...values(written, viewOf(written, environment).paths.upstream),
    ...cluster,
  ]);
}
