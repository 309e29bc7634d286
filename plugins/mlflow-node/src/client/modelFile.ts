import { parse } from 'yaml';
import { z } from 'zod/v4';
import { MlflowError } from './MlflowError';

/**
 * One input, output or parameter of a model.
 *
 * @public
 */
export interface MlflowColumn {
  /** A model of one array has none. */
  name?: string;
  /** e.g. `double`, `array<string>`, `float64[-1, 10]` of a tensor. */
  type: string;
  required: boolean;
}

/**
 * What a model takes and gives.
 *
 * @public
 */
export interface MlflowSignature {
  inputs: readonly MlflowColumn[];
  outputs: readonly MlflowColumn[];
  params: readonly MlflowColumn[];
}

/**
 * How a model describes itself, in its file `MLmodel`.
 *
 * @public
 */
export interface MlflowModelFile {
  /** Whoever logged the model may have given none. */
  signature?: MlflowSignature;
  /** Ways to load it, e.g. `python_function`, `sklearn`. */
  flavors: readonly string[];
  /** Of the MLflow that logged it. */
  mlflowVersion?: string;
}

/** Deeper types are shown by their outer part. */
const DEEPEST_TYPE = 4;

const columnSchema = z
  .looseObject({
    name: z.string().optional(),
    required: z.boolean().default(true),
  })
  .transform(
    (column): MlflowColumn => ({
      name: column.name,
      type: describeType(column),
      required: column.required,
    }),
  );

/** MLflow writes these as JSON within the YAML. */
const columnsSchema = z
  .string()
  .nullish()
  .transform((text, context) => {
    try {
      return JSON.parse(text || '[]');
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(columnSchema));

const modelFileSchema = z
  .object({
    signature: z
      .object({
        inputs: columnsSchema,
        outputs: columnsSchema,
        params: columnsSchema,
      })
      .nullish(),
    flavors: z.record(z.string(), z.unknown()).default({}),
    mlflow_version: z.string().optional(),
  })
  .transform(
    (file): MlflowModelFile => ({
      signature: file.signature ?? undefined,
      flavors: Object.keys(file.flavors).sort(),
      mlflowVersion: file.mlflow_version,
    }),
  );

/** @throws MlflowError where the text is no such file. */
export function parseModelFile(text: string): MlflowModelFile {
  const parsed = modelFileSchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    throw new MlflowError(
      'invalid-response',
      'The file MLmodel of this version is not one that the portal can read',
    );
  }
  return parsed.data;
}

function parseYaml(text: string): unknown {
  try {
    // Aliases could make a small file a large one.
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

const typeSchema = z.object({
  type: z.unknown().optional(),
  items: z.unknown().optional(),
  values: z.unknown().optional(),
  'tensor-spec': z
    .object({ dtype: z.string(), shape: z.array(z.number()) })
    .optional(),
});

function describeType(column: unknown, depth = 0): string {
  const parsed = typeSchema.safeParse(column);
  if (!parsed.success || depth > DEEPEST_TYPE) {
    return typeof column === 'string' ? column : 'any';
  }
  const { type, items, values, 'tensor-spec': tensor } = parsed.data;
  if (tensor) {
    return `${tensor.dtype}[${tensor.shape.join(', ')}]`;
  }
  if (type === 'array' && items !== undefined) {
    return `array<${describeType(items, depth + 1)}>`;
  }
  if (type === 'map' && values !== undefined) {
    return `map<${describeType(values, depth + 1)}>`;
  }
  return typeof type === 'string' ? type : 'any';
}
