import { stringify } from 'yaml';
import type { Manifest } from './manifest';
import type { Schemas } from './schemas/locateSchemas';
import { run } from './tools';

type Report = {
  resources?: { kind: string; name: string; status: string; msg: string }[];
};

/**
 * Checks objects against the strict schemas of their kinds; kinds without a
 * schema at hand are left out, and named by whoever located the schemas.
 *
 * @returns a sentence for each object that is not valid
 */
export async function kubeconform(
  manifests: Manifest[],
  { locations, missingKinds }: Schemas,
): Promise<string[]> {
  const known = manifests.filter(
    ({ kind }) => !missingKinds.includes(kind.toLowerCase()),
  );
  const { stdout, stderr } = await run(
    'kubeconform',
    [
      '-strict',
      '-output',
      'json',
      ...locations.flatMap(location => ['-schema-location', location]),
      '-',
    ],
    // It reads YAML 1.1, in which a bare "off" is no text.
    known
      .map(manifest => stringify(manifest, { version: '1.1' }))
      .join('---\n'),
  );
  if (stdout.trim() === '') {
    throw new Error(`kubeconform said nothing but: ${stderr}`);
  }
  const { resources = [] } = JSON.parse(stdout) as Report;
  return resources
    .filter(({ status }) => status !== 'statusValid')
    .map(({ kind, name, msg }) => `${kind} ${name}: ${msg}`);
}
