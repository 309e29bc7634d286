import { standaloneSchema } from './builtinKind';

describe('the schema of a built-in kind', () => {
  it('brings every definition it refers to, however far', () => {
    const reference = (name: string) => ({
      $ref: `/api/_definitions.json#/$defs/${name}`,
    });
    expect(
      standaloneSchema(
        { properties: { spec: reference('Spec') } },
        {
          Spec: { properties: { port: reference('Port') } },
          Port: { type: 'integer' },
          Unused: { type: 'string' },
        },
      ),
    ).toEqual({
      properties: { spec: { $ref: '#/definitions/Spec' } },
      definitions: {
        Spec: { properties: { port: { $ref: '#/definitions/Port' } } },
        Port: { type: 'integer' },
      },
    });
  });
});
