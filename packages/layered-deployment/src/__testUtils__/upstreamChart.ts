import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { communityMlflow } from '../products/community-mlflow/product';
import { at, listAt, mergeValues, type YamlMap } from '../rules/support/yaml';
import { announce } from './announce';
import { schemaFolders } from './schemas/locateSchemas';

const execute = promisify(execFile);
const files = ['values.schema.json', 'values.yaml'];

/**
 * The copy of a release in `MLFLOW_CHARTS_DIR`, if there is one: `mlflow-1.11.5`
 * for the community chart, else the product's id before the version.
 */
export function chartCopy(
  release: string,
  product = communityMlflow.id,
): string | undefined {
  const folder = process.env.MLFLOW_CHARTS_DIR;
  const name = product === communityMlflow.id ? 'mlflow' : product;
  const copy = folder && join(folder, `${name}-${release}`);
  return copy && existsSync(join(copy, 'Chart.yaml')) ? copy : undefined;
}

/** Takes schema and default values out of the package that upstream serves. */
async function fetchChart(release: string, folder: string): Promise<void> {
  const { chart } = communityMlflow;
  if (chart.kind !== 'repository') {
    throw new Error('Only a chart repository has an index to fetch from');
  }
  const { name, repository } = chart;
  const limit = () => ({ signal: AbortSignal.timeout(60_000) });
  const index = await fetch(`${repository}/index.yaml`, limit());
  const entry = listAt(parse(await index.text()), 'entries', name).find(
    candidate => at(candidate, 'version') === release,
  );
  const url = new URL(String(listAt(entry, 'urls')[0]), `${repository}/`);
  const archive = join(folder, 'chart.tgz');
  const response = await fetch(url, limit());
  await mkdir(folder, { recursive: true });
  await writeFile(archive, Buffer.from(await response.arrayBuffer()));
  for (const file of files) {
    const { stdout } = await execute('tar', [
      '-xzOf',
      archive,
      `${name}/${file}`,
    ]);
    await writeFile(join(folder, file), stdout);
  }
}

const located = new Map<string, Promise<string | undefined>>();

function chartFolder(release: string): Promise<string | undefined> {
  const folder = located.get(release) ?? locateChart(release);
  located.set(release, folder);
  return folder;
}

async function locateChart(release: string): Promise<string | undefined> {
  const folders = schemaFolders().map(folder =>
    join(folder, `community-mlflow-${release}`),
  );
  const copy = chartCopy(release);
  const found = [...(copy ? [copy] : []), ...folders].find(folder =>
    files.every(file => existsSync(join(folder, file))),
  );
  if (found) {
    return found;
  }
  const cache = folders[folders.length - 1];
  return fetchChart(release, cache).then(
    () => cache,
    () => undefined,
  );
}

/** Says what a release's own schema has against values; each line one error. */
export type ValuesCheck = (values: YamlMap) => string[];

/** Whether the schema of a release is at hand or can be fetched. */
export async function hasValuesSchema(release: string): Promise<boolean> {
  return (await chartFolder(release)) !== undefined;
}

const checks = new Map<string, Promise<ValuesCheck>>();

/** Oldest and newest: continuous integration has their schemas in any case. */
const demanded = ['1.8.1', '1.11.5'];

/**
 * The schema check that Helm would make, against the defaults of the release.
 * If neither a copy nor the chart repository can be reached, it says so in the
 * output and accepts everything; but of the oldest and the newest release not
 * in continuous integration.
 */
export function valuesCheck(release: string): Promise<ValuesCheck> {
  const check = checks.get(release) ?? makeValuesCheck(release);
  checks.set(release, check);
  return check;
}

async function makeValuesCheck(release: string): Promise<ValuesCheck> {
  const folder = await chartFolder(release);
  if (folder === undefined) {
    const problem = `values of chart mlflow ${release} meet no schema of the chart here: there is no copy in MLFLOW_CHARTS_DIR, and its repository did not give one`;
    announce([problem]);
    const refused = process.env.CI === 'true' && demanded.includes(release);
    return () => (refused ? [problem] : []);
  }
  const [schema, text] = await Promise.all(
    files.map(file => readFile(join(folder, file), 'utf8')),
  );
  const defaults = parse(text) as YamlMap;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(schema) as object,
  );
  return values => {
    validate(mergeValues(defaults, values));
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  };
}
