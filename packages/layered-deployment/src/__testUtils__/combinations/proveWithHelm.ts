import type { Bundle } from '../../bundle';
import type { DeploymentEnvironment } from '../../deployment';
import { environmentViews } from '../../rules/support/environmentViews';
import { crossCheck } from '../crossCheck';
import { surroundingsOf } from '../crossCheck/surroundings';
import {
  lintInfra,
  renderInfra,
  renderUpstream,
  withWrittenBundle,
  type WrittenBundle,
} from '../helm';
import { parseManifests, type Manifest } from '../manifest';
import { serverFromValues } from '../serverFromValues';
import type { Outcome } from '../tools';
import { chartCopy } from '../upstreamChart';
import { bundleOf } from './bundleOf';
import { applicationsOf } from './bundleProblems';
import { describeChoices, type AnyChoice } from './choices';
import { Failures } from './failures';
import { ObjectPool } from './objectPool';

/** What real Helm had to say about a set of bundles. */
export interface HelmProof {
  failures: Failures;
  bundles: number;
  /** Environments whose upstream chart was rendered, too. */
  withUpstream: number;
  environments: number;
  objects: number;
}

function manifestsOf(outcome: Outcome): Manifest[] {
  if (!outcome.ok) {
    throw new Error(outcome.stderr);
  }
  return parseManifests(outcome.stdout);
}

async function upstreamObjects(
  written: WrittenBundle,
  environment: DeploymentEnvironment,
): Promise<{ manifests: Manifest[]; real: boolean }> {
  const { product } = written.bundle.deployment;
  const copy = chartCopy(environment.release.version, product.id);
  if (copy) {
    const outcome = await renderUpstream(written, environment, copy);
    return { manifests: manifestsOf(outcome), real: true };
  }
  const views = environmentViews(written.bundle).filter(
    view => view.environment.name === environment.name,
  );
  return {
    manifests: views.flatMap(view => serverFromValues(view, product.id)),
    real: false,
  };
}

async function proveBundle(
  bundle: Bundle,
  name: string,
  proof: HelmProof,
  pool: ObjectPool,
): Promise<void> {
  await withWrittenBundle(bundle, async written => {
    for (const environment of bundle.deployment.environments) {
      const lint = await lintInfra(written, environment);
      if (!lint.ok) {
        proof.failures.add(`helm lint: ${lint.stdout}`, name);
      }
      try {
        const infra = manifestsOf(await renderInfra(written, environment));
        const upstream = await upstreamObjects(written, environment);
        proof.environments++;
        proof.withUpstream += Number(upstream.real);
        pool.add(
          [...infra, ...(upstream.real ? upstream.manifests : [])],
          name,
        );
        crossCheck(
          [...infra, ...upstream.manifests],
          surroundingsOf(environment),
        ).forEach(problem => proof.failures.add(problem, name));
      } catch (error) {
        proof.failures.add(`helm template: ${error}`, name);
      }
    }
  });
  pool.add(applicationsOf(bundle), name);
}

/**
 * Writes every bundle to disk and lints and renders its charts with one run of
 * Helm for each, as Argo CD would: the infra chart and, where there is a copy,
 * the upstream chart; then all objects of an environment together.
 */
export async function proveWithHelm(rows: AnyChoice[][]): Promise<HelmProof> {
  const proof: HelmProof = {
    failures: new Failures(),
    bundles: rows.length,
    withUpstream: 0,
    environments: 0,
    objects: 0,
  };
  const pool = new ObjectPool();
  for (const choices of rows) {
    const { bundle } = bundleOf(choices);
    await proveBundle(bundle, describeChoices(choices), proof, pool);
  }
  await pool.check(proof.failures);
  return { ...proof, objects: pool.size };
}
