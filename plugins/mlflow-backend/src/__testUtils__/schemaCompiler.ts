import { JsonObject } from '@backstage/types';
import { Ajv2020, ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** Compiles schemas of an OpenAPI 3.1 document, which refer to its components. */
export function schemaCompiler({
  components,
}: JsonObject): (schema: JsonObject) => ValidateFunction {
  // A type may be told by the schemas of a union alone.
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats(ajv);
  ajv.addKeyword('components');
  const compiled = new Map<JsonObject, ValidateFunction>();
  return schema => {
    const validate =
      compiled.get(schema) ?? ajv.compile({ ...schema, components });
    compiled.set(schema, validate);
    return validate;
  };
}
