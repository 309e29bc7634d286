type Json = Record<string, unknown>;

interface Parameter extends Json {
  name: string;
  in: string;
  required?: boolean;
  schema?: unknown;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head'];

/** Tells descriptions in Swagger 2.0 from those in OpenAPI. */
export function isSwagger(description: Json): boolean {
  return description.swagger === '2.0';
}

/** A description in Swagger 2.0, as far as its requests go, in OpenAPI 3. */
export function fromSwagger(swagger: Json): Json & { paths: Json } {
  const { info, paths, definitions, parameters } = JSON.parse(
    JSON.stringify(swagger)
      .replaceAll('"#/definitions/', '"#/components/schemas/')
      .replaceAll('"#/parameters/', '"#/components/parameters/'),
    withoutPlaceholders,
  );
  return {
    openapi: '3.0.3',
    info,
    paths: mapValues(paths, path =>
      mapValues(path as Json, (operation, method) =>
        METHODS.includes(method) ? toOperation(operation as Json) : operation,
      ),
    ),
    components: {
      schemas: definitions,
      parameters: mapValues(parameters ?? {}, parameter =>
        toParameter(parameter as Parameter),
      ),
    },
  };
}

/** Azure's generator calls a type argument of C# a string of the format "T". */
function withoutPlaceholders(_: string, value: Json): unknown {
  return value?.type === 'string' && value.format === 'T' ? {} : value;
}

function toOperation({ responses, parameters = [], operationId }: Json): Json {
  const all = parameters as Parameter[];
  const body = all.find(parameter => parameter.in === 'body');
  return {
    operationId,
    responses,
    parameters: all.filter(parameter => parameter !== body).map(toParameter),
    ...(body && {
      requestBody: {
        required: body.required ?? false,
        content: { 'application/json': { schema: body.schema } },
      },
    }),
  };
}

function toParameter(parameter: Parameter): Json {
  if ('$ref' in parameter) {
    return parameter;
  }
  const { name, in: place, required, ...schema } = parameter;
  const { type, format, enum: values, items } = schema as Json;
  return {
    name,
    in: place,
    required: required ?? false,
    schema: { type, format, enum: values, items },
  };
}

function mapValues(
  object: Json,
  map: (value: unknown, key: string) => unknown,
): Json {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, map(value, key)]),
  );
}
