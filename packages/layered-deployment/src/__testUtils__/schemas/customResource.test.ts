import Ajv from 'ajv';
import { customResourceSchemas } from './customResource';

const definition = {
  kind: 'CustomResourceDefinition',
  spec: {
    group: 'example.org',
    names: { kind: 'Widget' },
    versions: [
      {
        name: 'v1',
        served: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            required: ['spec'],
            properties: {
              metadata: { type: 'object' },
              spec: {
                type: 'object',
                properties: {
                  port: {
                    'x-kubernetes-int-or-string': true,
                    anyOf: [{ type: 'integer' }, { type: 'string' }],
                  },
                  note: { type: 'string', nullable: true },
                  free: {
                    type: 'object',
                    properties: { known: { type: 'string' } },
                    'x-kubernetes-preserve-unknown-fields': true,
                  },
                },
              },
            },
          },
        },
      },
      {
        name: 'v1beta1',
        served: false,
        schema: { openAPIV3Schema: { type: 'object' } },
      },
    ],
  },
};

const widget = (spec: object, rest: object = {}) => ({
  apiVersion: 'example.org/v1',
  kind: 'Widget',
  metadata: { name: 'one' },
  spec,
  ...rest,
});

describe('strict schemas of custom resources', () => {
  const schemas = customResourceSchemas(definition);
  const accepts = new Ajv({ strict: false }).compile(schemas[0].schema);

  it('are made for served versions alone', () => {
    expect(schemas.map(({ file }) => file)).toEqual([
      'example.org_widget_v1.json',
    ]);
  });

  it.each([
    ['a number or a string where the resource takes both', { port: 80 }],
    ['a string there', { port: 'http' }],
    ['null where the resource allows it', { note: null }],
    ['unknown fields where the resource keeps them', { free: { other: 1 } }],
  ])('accept %s', (_, spec) => {
    expect(accepts(widget(spec))).toBe(true);
  });

  it.each([
    ['an unknown field', widget({ prot: 80 })],
    ['a fraction for int-or-string', widget({ port: 1.5 })],
    ['another version', widget({}, { apiVersion: 'example.org/v1beta1' })],
    [
      'a label that is no text',
      widget({}, { metadata: { name: 'one', labels: { use: true } } }),
    ],
    ['an object without a name', widget({}, { metadata: {} })],
  ])('refuse %s', (_, manifest) => {
    expect(accepts(manifest)).toBe(false);
  });
});
