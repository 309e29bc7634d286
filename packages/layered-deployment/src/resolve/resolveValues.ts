import { nameProblem } from '../names';
import { forEnvironment } from '../perEnvironment';
import type { EnvironmentFacts, MissingFact } from '../deployment';
import type { ResolvedValue, ValueDeclaration } from '../values';
import type { SettledLayer } from './combination';
import { interpolate } from './interpolate';
import type { Problems } from './Problems';

// Short names that patterns of the platform may use.
const shortNames: Record<string, string> = {
  'dns.zone': 'zone',
  'route.host': 'host',
};

/** Names by dotted path, with what is known about each. */
export interface ResolvedNames {
  names: Record<string, string>;
  values: ResolvedValue[];
  missingFacts: MissingFact[];
  declarations: Record<string, ValueDeclaration>;
}

function settingOf(
  { settings }: SettledLayer,
  key: string,
  environment: string,
): string | number | boolean | undefined {
  const value: unknown =
    typeof settings === 'object' && settings !== null
      ? (settings as Record<string, unknown>)[key]
      : undefined;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      return forEnvironment(
        value as Record<string, string | number>,
        environment,
      );
    default:
      return undefined;
  }
}

function fill(
  text: string,
  declaration: ValueDeclaration,
  names: Record<string, string>,
  onUnknown: (variable: string) => void,
): string {
  // Names hold dashes, identifiers of PostgreSQL do not. No name holds an
  // underscore, so two names never become one.
  const variables =
    declaration.format === 'postgresql-identifier'
      ? Object.fromEntries(
          Object.entries(names).map(([key, value]) => [
            key,
            value.replace(/-/g, '_'),
          ]),
        )
      : names;
  return interpolate(text, variables, onUnknown);
}

function isNeeded(
  { neededBy }: ValueDeclaration,
  chosen: SettledLayer[],
): boolean {
  return (
    neededBy === undefined ||
    chosen.some(
      ({ concern, layer, settings }) =>
        concern === neededBy.concern &&
        layer.traits(settings).includes(neededBy.trait),
    )
  );
}

/** Resolves the values of every layer for one environment. */
export function resolveValues(input: {
  chosen: SettledLayer[];
  environment: string;
  names: Record<string, string>;
  facts: EnvironmentFacts;
  problems: Problems;
}): ResolvedNames {
  const { chosen, environment, facts, problems } = input;
  const names = { ...input.names };
  const values: ResolvedValue[] = [];
  const missing: { path: string; declaration: ValueDeclaration }[] = [];
  const declarations: Record<string, ValueDeclaration> = {};

  for (const settled of chosen) {
    for (const [key, declaration] of Object.entries(settled.layer.values)) {
      if (!isNeeded(declaration, chosen)) {
        continue;
      }
      const path = `${settled.concern}.${key}`;
      const field =
        declaration.source === 'fact'
          ? `facts.${environment}.${path}`
          : `platform.layers.${path}`;
      declarations[path] = declaration;
      const raw =
        declaration.source === 'fact'
          ? facts[settled.concern]?.[key]
          : settingOf(settled, key, environment);
      if (raw === undefined || raw === '') {
        if (declaration.source === 'fact') {
          missing.push({ path, declaration });
        } else if (!declaration.optional) {
          problems.add(
            field,
            `has no value for the environment "${environment}"`,
          );
        }
        continue;
      }
      const value =
        typeof raw === 'string' && declaration.source === 'pattern'
          ? fill(raw, declaration, names, variable =>
              problems.add(
                field,
                `uses {${variable}}, which is not a name it can use here`,
              ),
            )
          : raw;
      const wrong =
        declaration.format && nameProblem(String(value), declaration.format);
      if (wrong) {
        problems.add(field, `${wrong} (environment "${environment}")`);
      } else if (declaration.matches && !declaration.matches.test(`${value}`)) {
        problems.add(
          field,
          `"${value}" is not a ${declaration.description}; \`${interpolate(
            declaration.command ?? '',
            names,
          )}\` prints it`,
        );
      }
      names[path] = String(value);
      if (shortNames[path]) {
        names[shortNames[path]] = String(value);
      }
      values.push({
        name: path,
        value,
        source: declaration.source,
        description: declaration.description,
        madeBy: declaration.madeBy,
      });
    }
  }

  return {
    names,
    values,
    declarations,
    missingFacts: missing.map(({ path, declaration }) => ({
      environment,
      fact: path,
      description: declaration.description,
      command: interpolate(declaration.command ?? '', names),
    })),
  };
}
