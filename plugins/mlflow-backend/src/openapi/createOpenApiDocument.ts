import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { Operation } from './Operation';

const errorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
  response: z.object({ statusCode: z.number() }),
});
const ERROR = 'ErrorResponse';

/** The OpenAPI 3.1 document of the operations, whose schemas are those of zod. */
export function createOpenApiDocument(
  operations: readonly Operation[],
): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'MLflow plugin of Backstage',
      description:
        'Instances, models, history and deployments of MLflow, by catalog entity.',
      version: '1',
    },
    servers: [{ url: '/api/mlflow' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
      schemas: componentsOf(operations),
    },
  };
}

function describe(operation: Operation): JsonObject {
  const { id, summary, permission, query, body } = operation;
  const parameters = [...pathParameters(operation), ...queryParameters(query)];
  return {
    operationId: id,
    summary,
    ...(permission && {
      description: `Needs the permission \`${permission.name}\`.`,
    }),
    ...(operation.public && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: jsonOf(toJsonSchema(body)) },
    }),
    responses: {
      200: { description: 'The answer', content: contentOf(operation) },
      ...Object.fromEntries(
        Object.entries(problemsOf(operation)).map(([status, description]) => [
          status,
          { description, content: jsonOf(reference(ERROR)) },
        ]),
      ),
    },
  };
}

function problemsOf(operation: Operation): Record<number, string | undefined> {
  const { permission, query, body, path, problems } = operation;
  const named = path.includes(':');
  return {
    ...((query || body || named) && {
      400: 'A field is wrong; the message names it',
    }),
    ...(!operation.public && { 401: 'The request has no valid credentials' }),
    ...(permission && { 403: 'The caller may not do this' }),
    ...((named || body) && { 404: 'There is no such thing' }),
    ...(body && {
      413: 'The body is too large',
      415: 'The body is in an encoding that is not read',
    }),
    ...problems,
  };
}

function contentOf({ answer }: Operation): JsonObject {
  return 'mediaTypes' in answer
    ? Object.fromEntries(answer.mediaTypes.map(type => [type, {}]))
    : jsonOf(reference(answer.name));
}

function componentsOf(operations: readonly Operation[]): JsonObject {
  const named = z.registry<{ id: string }>();
  named.add(errorSchema, { id: ERROR });
  for (const { answer } of operations) {
    if ('schema' in answer) {
      named.add(answer.schema, { id: answer.name });
    }
  }
  const { schemas } = z.toJSONSchema(named, {
    io: 'input',
    uri: id => reference(id).$ref,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]),
  );
}

function pathParameters({ path }: Operation): JsonObject[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject | undefined): JsonObject[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: toJsonSchema(schema),
  }));
}

function toJsonSchema(schema: z.core.$ZodType): JsonObject {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

/** What zod says about the dialect stands once, in the version of OpenAPI. */
function bare(schema: object): JsonObject {
  const { $schema, $id, ...rest } = schema as JsonObject;
  return rest;
}

function reference(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function jsonOf(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}
