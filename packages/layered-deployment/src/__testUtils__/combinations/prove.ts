import { renderContent } from '../../render/content';
import { resolve } from '../../resolve';
import {
  environmentViews,
  type EnvironmentView,
} from '../../rules/support/environmentViews';
import { kubeconform } from '../kubeconform';
import { nameOf, type Manifest } from '../manifest';
import { locateSchemas } from '../schemas/locateSchemas';
import { valuesProblems } from '../valuesProblems';
import {
  applicationsOf,
  changedFile,
  fileProblems,
  objectProblems,
} from './bundleProblems';
import { bundleOf } from './bundleOf';
import { describeChoices, type AnyChoice } from './choices';
import { renderTogether, type Part } from './renderTogether';

/** What is wrong, and with how many bundles; the first one as an example. */
export type Failures = Map<string, { bundles: number; first: string }>;

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
  view: EnvironmentView;
}

function addFailure(failures: Failures, problem: string, name: string): void {
  const known = failures.get(problem);
  failures.set(problem, {
    bundles: (known?.bundles ?? 0) + 1,
    first: known?.first ?? name,
  });
}

function byRelease(parts: NamedPart[]): NamedPart[][] {
  const groups = new Map<string, NamedPart[]>();
  for (const part of parts) {
    const { name } = part.bundle.deployment;
    const key = `${name} ${part.view.environment.namespace}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()];
}

/**
 * Makes the bundle of every row and checks everything that can be checked of
 * it: its files, the values against the schemas of both charts, and the objects
 * that Helm renders against each other and against the schemas of their kinds.
 */
export async function prove(rows: AnyChoice[][]): Promise<Proof> {
  const failures: Failures = new Map();
  const objects = new Map<string, { manifest: Manifest; name: string }>();
  const proof: Proof = {
    failures,
    bundles: rows.length,
    environments: 0,
    objects: 0,
    forTryOut: 0,
  };
  const note = (manifests: Manifest[], name: string) => {
    for (const manifest of manifests) {
      const key = JSON.stringify(manifest);
      if (!objects.has(key)) {
        objects.set(key, { manifest, name });
      }
    }
  };

  let waiting: NamedPart[] = [];
  const flush = async () => {
    for (const parts of byRelease(waiting)) {
      const { name, environments } = parts[0].bundle.deployment;
      const rendered = await renderTogether(parts, {
        name: `${name}-infra`,
        namespace: parts[0].view.environment.namespace,
      });
      proof.environments += environments.length ? parts.length : 0;
      for (const [index, part] of parts.entries()) {
        note(rendered[index].manifests, part.name);
        for (const problem of objectProblems(
          part.view,
          part.bundle.deployment.product.id,
          rendered[index],
        )) {
          addFailure(failures, problem, part.name);
        }
      }
    }
    waiting = [];
  };

  for (const choices of rows) {
    const name = describeChoices(choices);
    const { bundle, input, forTryOut } = bundleOf(choices);
    proof.forTryOut += Number(forTryOut);
    const views = environmentViews(bundle);
    const problems = [
      ...fileProblems(bundle),
      ...changedFile(bundle, renderContent(resolve(input))),
      ...(
        await Promise.all(
          views.map(view => valuesProblems(view, bundle.deployment.product)),
        )
      ).flat(),
    ];
    for (const problem of new Set(problems)) {
      addFailure(failures, problem, name);
    }
    note(applicationsOf(bundle), name);
    waiting.push(...views.map(view => ({ bundle, view, name })));
    if (waiting.length >= atOnce) {
      await flush();
    }
  }
  await flush();

  const all = [...objects.values()];
  proof.objects = all.length;
  const invalid = await kubeconform(
    all.map(({ manifest }) => manifest),
    await locateSchemas(),
  );
  for (const problem of invalid) {
    const [kind, name] = problem.split(/[ :]/);
    const owner = all.find(
      ({ manifest }) => manifest.kind === kind && nameOf(manifest) === name,
    );
    addFailure(failures, problem, owner?.name ?? '');
  }
  return proof;
}

/** The failures, the most frequent first. */
export function describeFailures(failures: Failures): string[] {
  return [...failures]
    .sort(([, a], [, b]) => b.bundles - a.bundles)
    .map(
      ([problem, { bundles, first }]) =>
        `${bundles} x ${problem}\n      first: ${first}`,
    );
}
