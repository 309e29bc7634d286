import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { customResourceSchemas } from './customResource';
import { fetchBuiltinKinds, fetchCustomResources } from './fetchSchemas';
import { builtinSource, customResourceSources } from './sources';
import { vendorKinds } from './vendorKinds';

const customResources = 'schemas/crds';
const builtinKinds = 'schemas/kubernetes-1.33';

const wanted = [
  ...customResourceSources
    .flatMap(({ schemas }) => schemas)
    .map(name => join(customResources, name)),
  ...builtinSource.schemas.map(name => join(builtinKinds, name)),
];

/** The schemas at hand, and what is missing in words for the output. */
export type Schemas = {
  /** Arguments for kubeconform, the first location that has a kind wins. */
  locations: string[];
  /** Kinds (lower case) that no location has a schema for. */
  missingKinds: string[];
  /** Why they are missing. */
  failures: string[];
};

/** Folders that may hold third-party schemas: none of them is committed. */
export function schemaFolders(): string[] {
  return [
    process.env.SCHEMAS_DIR,
    join(repositoryRoot, '../shared/contracts'),
    join(repositoryRoot, '.cache/schemas'),
  ].filter(folder => folder !== undefined);
}

async function missingIn(folders: string[]): Promise<string[]> {
  const missing = await Promise.all(
    wanted.map(async file => {
      const found = await Promise.allSettled(
        folders.map(folder => access(join(folder, file))),
      );
      return found.some(({ status }) => status === 'fulfilled') ? [] : [file];
    }),
  );
  return missing.flat();
}

async function writeVendorKinds(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, schema } of vendorKinds.flatMap(customResourceSchemas)) {
    await writeFile(join(folder, file), JSON.stringify(schema));
  }
}

function kindOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return file.startsWith(customResources)
    ? name.split('_')[1]
    : name.split('-')[0];
}

/**
 * Finds the schemas of every kind that a bundle holds: in `SCHEMAS_DIR`, in
 * the contracts beside the checkout, else from where their owners publish
 * them, kept in `.cache`.
 */
export async function locateSchemas(): Promise<Schemas> {
  const folders = schemaFolders();
  const cache = folders[folders.length - 1];
  const failures: string[] = [];
  await writeVendorKinds(join(cache, customResources));
  const before = await missingIn(folders);
  if (before.some(file => file.startsWith(customResources))) {
    failures.push(
      ...(await fetchCustomResources(join(cache, customResources))),
    );
  }
  if (before.some(file => file.startsWith(builtinKinds))) {
    failures.push(...(await fetchBuiltinKinds(join(cache, builtinKinds))));
  }
  const missing = await missingIn(folders);
  return {
    locations: folders.flatMap(folder => [
      join(folder, builtinKinds, '{{.ResourceKind}}{{.KindSuffix}}.json'),
      join(
        folder,
        customResources,
        '{{.Group}}_{{.ResourceKind}}_{{.ResourceAPIVersion}}.json',
      ),
    ]),
    missingKinds: missing.map(kindOf),
    failures: missing.length > 0 ? failures : [],
  };
}
