import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BundleContent } from '../../bundle';
import type { EnvironmentView } from '../../rules/support/environmentViews';
import { parseManifests, type Manifest } from '../manifest';
import { cluster } from '../helm';
import { run } from '../tools';

/** One environment of one bundle. */
export interface Part {
  bundle: BundleContent;
  view: EnvironmentView;
}

/** What Helm made of the infra chart of a part. */
export type Rendered = { manifests: Manifest[]; problem?: string };

const named = (index: number) => `part-${index}`;

/**
 * Writes the infra charts under names of their own, as charts inside another.
 * Most templates are in many charts: they are written once and linked.
 */
function writeCharts(folder: string, parts: Part[]): void {
  const written = new Map<string, string>();
  for (const [index, { bundle }] of parts.entries()) {
    const prefix = `${bundle.rootPath}/infra/`;
    for (const { path, content } of bundle.files) {
      const file = path.startsWith(prefix) ? path.slice(prefix.length) : '';
      const target = join(folder, 'charts', named(index), file);
      const same = written.get(content);
      if (file !== '') {
        mkdirSync(dirname(target), { recursive: true });
      }
      if (file === 'Chart.yaml') {
        const renamed = content.replace(/^name: .*$/m, `name: ${named(index)}`);
        writeFileSync(target, renamed);
      } else if (file !== '' && same !== undefined) {
        linkSync(same, target);
      } else if (file !== '') {
        writeFileSync(target, content);
        written.set(content, target);
      }
    }
  }
}

const parsed = new Map<string, Manifest[]>();

/** Most objects are the same in many bundles, and parsing is slow. */
function parseOnce(text: string): Manifest[] {
  const manifests = parsed.get(text) ?? parseManifests(text);
  parsed.set(text, manifests);
  return manifests;
}

/**
 * Renders the infra charts of many environments in one run of Helm, as charts
 * inside a chart: values, schema and templates are each chart's own. They share
 * the namespace, the name of the release and named templates, which therefore
 * must mean the same in every chart.
 */
export async function renderTogether(
  parts: Part[],
  release: { name: string; namespace: string },
): Promise<Rendered[]> {
  const folder = await mkdtemp(join(tmpdir(), 'layered-deployment-'));
  const problems = new Map<number, string>();
  try {
    writeCharts(folder, parts);
    await writeFile(
      join(folder, 'Chart.yaml'),
      JSON.stringify({ apiVersion: 'v2', name: 'together', version: '0.1.0' }),
    );
    for (;;) {
      const values = Object.fromEntries(
        parts.map(({ view }, index) => [named(index), view.infra]),
      );
      await writeFile(join(folder, 'values.yaml'), JSON.stringify(values));
      const outcome = await run('helm', [
        'template',
        release.name,
        folder,
        '--namespace',
        release.namespace,
        ...cluster,
      ]);
      if (outcome.ok) {
        return collect(parts.length, outcome.stdout, problems);
      }
      // One bad chart stops all: take it out and try the others.
      const bad = [...outcome.stderr.matchAll(/\bpart-(\d+)\b/g)].map(
        ([, index]) => Number(index),
      );
      if (bad.every(index => problems.has(index))) {
        throw new Error(outcome.stderr);
      }
      for (const index of bad) {
        problems.set(index, outcome.stderr.slice(0, 1000));
        await rm(join(folder, 'charts', named(index)), {
          recursive: true,
          force: true,
        });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function collect(
  parts: number,
  output: string,
  problems: Map<number, string>,
): Rendered[] {
  const rendered: Rendered[] = Array.from({ length: parts }, (_, index) => ({
    manifests: [],
    problem: problems.get(index),
  }));
  const documents = output.split(/^---\n# Source: /m).slice(1);
  for (const document of documents) {
    const index = Number(/\/charts\/part-(\d+)\//.exec(document)?.[1]);
    const text = document.slice(document.indexOf('\n') + 1);
    rendered[index].manifests.push(...parseOnce(text));
  }
  return rendered;
}
