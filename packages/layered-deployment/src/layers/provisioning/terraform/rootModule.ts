import { forEnvironment, type PerEnvironment } from '../../../perEnvironment';
import type { TerraformModule } from '../../../workload';
import { argumentLines, block, expression, literal, plainValue } from './hcl';
import { requiredProviders } from './moduleFiles';
import type { TerraformSettings } from './settings';

/** The argument that names the state inside each backend. */
const stateKey = { azurerm: 'key', s3: 'key', gcs: 'prefix' };

interface Place {
  deployment: string;
  environment: string;
}

function inEnvironment(
  values: Record<string, PerEnvironment<string>>,
  environment: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const own = forEnvironment(value, environment);
      return own === undefined ? [] : [[name, literal(own)]];
    }),
  );
}

function terraformBlock(
  { backend, requiredVersion }: TerraformSettings,
  modules: TerraformModule[],
  { deployment, environment }: Place,
): string[] {
  const state = `${deployment}/${environment}${
    backend.type === 'gcs' ? '' : '.tfstate'
  }`;
  return block('terraform', [
    `required_version = ${literal(requiredVersion)}`,
    '',
    ...block(
      'required_providers',
      Object.entries(requiredProviders(modules)).flatMap(
        ([name, { source, versions }]) =>
          block(
            `${name} =`,
            argumentLines({
              source: literal(source),
              version: literal(versions.join(', ')),
            }),
          ),
      ),
    ),
    '',
    ...block(
      `backend "${backend.type}"`,
      argumentLines({
        ...inEnvironment(backend.config, environment),
        [stateKey[backend.type]]: literal(state),
      }),
    ),
  ]);
}

/** What the modules know of a provider's arguments. */
function knownArguments(
  name: string,
  modules: TerraformModule[],
): Record<string, string> {
  return Object.fromEntries(
    modules
      .flatMap(({ providers }) => Object.entries(providers?.[name] ?? {}))
      .map(([argument, value]) => [argument, plainValue(value)]),
  );
}

function providerBlock(name: string, values: Record<string, string>) {
  return block(`provider "${name}"`, [
    ...argumentLines(values),
    // Microsoft's provider insists on it.
    ...(name === 'azurerm'
      ? [...(Object.keys(values).length ? [''] : []), 'features {}']
      : []),
  ]);
}

function moduleBlock({ name, variables }: TerraformModule): string[] {
  return block(`module "${name}"`, [
    `source = "../modules/${name}"`,
    '',
    ...argumentLines(
      Object.fromEntries(
        Object.entries(variables).map(([variable, value]) => [
          variable,
          expression(value),
        ]),
      ),
    ),
  ]);
}

function factsOutput(modules: TerraformModule[], environment: string) {
  const facts = modules.flatMap(({ name, facts: own = {} }) =>
    Object.entries(own).map(([fact, output]) => ({
      concern: fact.split('.')[0],
      key: fact.split('.')[1],
      value: `module.${name}.${output}`,
    })),
  );
  const concerns = [...new Set(facts.map(({ concern }) => concern))];
  return facts.length
    ? block('output "facts"', [
        `description = "What environments/${environment}/facts.yaml holds"`,
        'value = yamlencode({',
        ...concerns.flatMap(concern =>
          block(
            `  ${concern} =`,
            argumentLines(
              Object.fromEntries(
                facts
                  .filter(fact => fact.concern === concern)
                  .map(({ key, value }) => [key, value]),
              ),
            ),
          ).map((line, index) => (index ? `  ${line}` : line)),
        ),
        '})',
      ])
    : [];
}

/** `main.tf` of one environment, which calls every module. */
export function rootModule(
  settings: TerraformSettings,
  modules: TerraformModule[],
  place: Place,
): string {
  const { environment } = place;
  const blocks = [
    terraformBlock(settings, modules, place),
    ...Object.keys(requiredProviders(modules)).map(name =>
      providerBlock(name, {
        ...knownArguments(name, modules),
        ...inEnvironment(settings.providers[name] ?? {}, environment),
      }),
    ),
    ...modules.map(moduleBlock),
    factsOutput(modules, environment),
  ].filter(lines => lines.length > 0);
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}
