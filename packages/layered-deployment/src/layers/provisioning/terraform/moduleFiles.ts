import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformModule } from '../../../workload';

/** A provider that modules need: where it comes from, in which versions. */
export interface RequiredProvider {
  source: string;
  versions: string[];
}

/** The `.tf` files of a module, by name. */
export function moduleFiles({
  source,
}: TerraformModule): { name: string; content: string }[] {
  return readdirSync(source)
    .filter(name => name.endsWith('.tf'))
    .sort()
    .map(name => ({ name, content: readFileSync(join(source, name), 'utf8') }));
}

const requirement =
  /^\s*([a-z][\w-]*)\s*=\s*\{\s*source\s*=\s*"([^"]+)"\s*version\s*=\s*"([^"]+)"\s*\}/gm;

/** What the modules pin in their `required_providers`, together. */
export function requiredProviders(
  modules: TerraformModule[],
): Record<string, RequiredProvider> {
  const providers: Record<string, RequiredProvider> = {};
  const texts = modules.flatMap(module =>
    moduleFiles(module).map(({ content }) => content),
  );
  for (const text of texts) {
    for (const [, name, source, version] of text.matchAll(requirement)) {
      providers[name] ??= { source, versions: [] };
      if (!providers[name].versions.includes(version)) {
        providers[name].versions.push(version);
      }
    }
  }
  return providers;
}
