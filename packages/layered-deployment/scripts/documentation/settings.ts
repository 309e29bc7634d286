import { z } from 'zod/v4';
import { code } from '../../src/describe/markdown';
import type { Layer } from '../../src/layer';

/** A JSON schema, as far as a table of settings needs it. */
interface Schema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  propertyNames?: { pattern?: string };
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
}

/** One row of the table of a layer's settings. */
export interface Setting {
  name: string;
  type: string;
  required: boolean;
  /** As JSON; undefined for none. */
  default?: string;
  description?: string;
  /** The values of an enumeration. */
  allowed?: unknown[];
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) {
    return code(String(schema.const));
  }
  if (schema.enum) {
    return schema.enum.map(value => code(String(value))).join(', ');
  }
  if (schema.anyOf) {
    const [first, second] = schema.anyOf;
    const perEnvironment =
      schema.anyOf.length === 2 &&
      second.type === 'object' &&
      typeof second.additionalProperties === 'object' &&
      // Names of environments may be anything; others are checked.
      !second.propertyNames?.pattern &&
      typeOf(second.additionalProperties) === typeOf(first);
    return perEnvironment
      ? `${typeOf(first)}, or one per environment`
      : [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  }
  if (schema.oneOf) {
    return [...new Set(schema.oneOf.map(typeOf))].join(' or ');
  }
  if (schema.type === 'array' && schema.items) {
    return `list of ${typeOf(schema.items)}`;
  }
  if (schema.type === 'string') {
    return 'text';
  }
  return schema.type === 'object' ? 'map' : schema.type ?? 'any';
}

function flatten(schema: Schema, prefix = ''): Setting[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const name = `${prefix}${key}`;
    const setting: Setting = {
      name,
      type: typeOf(inner),
      required:
        (schema.required ?? []).includes(key) && inner.default === undefined,
      ...(inner.default !== undefined && {
        default: JSON.stringify(inner.default),
      }),
      ...(inner.description && { description: inner.description }),
      ...(inner.enum && { allowed: inner.enum }),
    };
    const below = inner.type === 'array' ? inner.items : inner;
    return [
      setting,
      ...flatten(
        below ?? {},
        inner.type === 'array' ? `${name}[].` : `${name}.`,
      ),
    ];
  });
}

/**
 * The settings of a layer or of a part of a platform, read from its schema. A schema of several variants
 * gives the settings of all, those of one variant under its name.
 */
export function settingsOf({ settings }: Pick<Layer, 'settings'>): Setting[] {
  const schema = z.toJSONSchema(settings, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema;
  const variants = schema.anyOf ??
    (schema as { oneOf?: Schema[] }).oneOf ?? [schema];
  const all = variants.flatMap(variant => flatten(variant));
  return all.filter(
    (setting, index) =>
      all.findIndex(
        other =>
          other.name === setting.name &&
          other.description === setting.description,
      ) === index,
  );
}
