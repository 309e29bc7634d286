import SwaggerParser from '@apidevtools/swagger-parser';
import { mockCredentials } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIV3_1 } from 'openapi-types';
import { schemaCompiler } from '../__testUtils__/schemaCompiler';
import { startPlugin } from '../__testUtils__/startPlugin';
import { operations } from '../operations';
import { createOpenApiDocument } from './createOpenApiDocument';

const document = createOpenApiDocument(operations);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, whose references all lead somewhere', async () => {
    // The validator resolves references in the document that it is given.
    const copy = structuredClone(document) as unknown as OpenAPIV3_1.Document;

    await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({
      openapi: '3.1.0',
    });
  });

  it('has schemas that a validator of JSON takes without a complaint', () => {
    const compile = schemaCompiler(document);
    const { schemas } = document.components as { schemas: object };

    expect(Object.keys(schemas)).toContain('ModelsResponse');
    for (const name of Object.keys(schemas)) {
      expect(() =>
        compile({ $ref: `#/components/schemas/${name}` }),
      ).not.toThrow();
    }
  });

  it('gives no two operations one name', () => {
    const ids = operations.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is what the plugin serves', async () => {
    const { client } = await startPlugin({ grants: {} });

    const { body } = await client
      .get('/api/mlflow/openapi.json')
      .set('Authorization', mockCredentials.user.header());

    expect(body).toEqual(document);
  });

  it('is published as openapi.json; if it is not, run "yarn openapi" here', () => {
    const file = readFileSync(join(__dirname, '../../openapi.json'), 'utf8');

    expect(JSON.parse(file)).toEqual(document);
  });
});
