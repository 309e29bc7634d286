import { renderContent } from '../../render/content';
import { resolve } from '../../resolve';
import { environmentViews } from '../../rules/support/environmentViews';
import { valuesProblems } from '../valuesProblems';
import {
  applicationsOf,
  changedFile,
  fileProblems,
  objectProblems,
} from './bundleProblems';
import { bundleOf } from './bundleOf';
import { describeChoices, type AnyChoice } from './choices';
import { Failures } from './failures';
import { ObjectPool } from './objectPool';
import { renderTogether, type Part } from './renderTogether';

/** What the proof of a set of bundles found. */
export interface Proof {
  failures: Failures;
  bundles: number;
  environments: number;
  /** Objects that differ from each other, over all bundles. */
  objects: number;
  /** Bundles that rules would keep from production. */
  forTryOut: number;
}

/** Charts in one run of Helm: more take memory, fewer take time. */
const atOnce = 150;

interface NamedPart extends Part {
  name: string;
}

/** Charts that are rendered together share a namespace and a release. */
function byNamespace(parts: NamedPart[]): NamedPart[][] {
  const groups = new Map<string, NamedPart[]>();
  for (const part of parts) {
    const { name } = part.bundle.deployment;
    const key = `${name} ${part.view.environment.namespace}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

async function proveObjects(
  parts: NamedPart[],
  failures: Failures,
  pool: ObjectPool,
): Promise<void> {
  const [{ bundle, view }] = parts;
  const rendered = await renderTogether(parts, {
    name: `${bundle.deployment.name}-infra`,
    namespace: view.environment.namespace,
  });
  for (const [index, part] of parts.entries()) {
    pool.add(rendered[index].manifests, part.name);
    const { product } = part.bundle.deployment;
    for (const problem of objectProblems(
      part.view,
      product.id,
      rendered[index],
    )) {
      failures.add(problem, part.name);
    }
  }
}

/**
 * Makes the bundle of every row and checks everything that can be checked of
 * it: its files, the values against the schemas of both charts, and the objects
 * that Helm renders against each other and against the schemas of their kinds.
 */
export async function prove(rows: AnyChoice[][]): Promise<Proof> {
  const failures = new Failures();
  const pool = new ObjectPool();
  let environments = 0;
  let forTryOut = 0;
  let waiting: NamedPart[] = [];
  const flush = async () => {
    for (const parts of byNamespace(waiting)) {
      await proveObjects(parts, failures, pool);
    }
    environments += waiting.length;
    waiting = [];
  };

  for (const choices of rows) {
    const name = describeChoices(choices);
    const { bundle, input, forTryOut: small } = bundleOf(choices);
    forTryOut += Number(small);
    const views = environmentViews(bundle);
    const { product } = bundle.deployment;
    const problems = [
      ...fileProblems(bundle),
      ...changedFile(bundle, renderContent(resolve(input))),
      ...(
        await Promise.all(views.map(view => valuesProblems(view, product)))
      ).flat(),
    ];
    problems.forEach(problem => failures.add(problem, name));
    pool.add(applicationsOf(bundle), name);
    waiting.push(...views.map(view => ({ bundle, view, name })));
    if (waiting.length >= atOnce) {
      await flush();
    }
  }
  await flush();
  await pool.check(failures);
  return {
    failures,
    bundles: rows.length,
    environments,
    objects: pool.size,
    forTryOut,
  };
}
