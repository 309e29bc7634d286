import { parseModelFile } from './modelFile';

/** As MLflow 3.17 writes it, with less in the flavors. */
const sklearn = `
artifact_path: mlflow-artifacts:/0/models/m-1/artifacts
flavors:
  python_function:
    env: {conda: conda.yaml, virtualenv: python_env.yaml}
    loader_module: mlflow.sklearn
  sklearn:
    pickled_model: model.pkl
mlflow_version: 3.17.2
model_id: m-1
signature:
  inputs: '[{"type": "double", "name": "age", "required": true}, {"type": "string",
    "name": "country", "required": false}]'
  outputs: '[{"type": "tensor", "tensor-spec": {"dtype": "int64", "shape": [-1]}}]'
  params: '[{"name": "threshold", "type": "double", "default": 0.5, "shape": null}]'
  type_hint: null
utc_time_created: '2026-11-21 10:00:00'
`;

describe('parseModelFile', () => {
  it('finds what a model takes and gives, and how to load it', () => {
    expect(parseModelFile(sklearn)).toEqual({
      mlflowVersion: '3.17.2',
      flavors: ['python_function', 'sklearn'],
      signature: {
        inputs: [
          { name: 'age', type: 'double', required: true },
          { name: 'country', type: 'string', required: false },
        ],
        outputs: [{ name: undefined, type: 'int64[-1]', required: true }],
        params: [{ name: 'threshold', type: 'double', required: true }],
      },
    });
  });

  it.each([
    [{ type: 'array', items: { type: 'string' } }, 'array<string>'],
    [{ type: 'map', values: { type: 'double' } }, 'map<double>'],
    [{ type: 'object', properties: { a: { type: 'long' } } }, 'object'],
    [{ type: 'array', items: 7 }, 'array<any>'],
    [{ type: { very: 'strange' } }, 'any'],
  ])('shows the type %j as %s', (column, type) => {
    const inputs = JSON.stringify([column]);
    expect(
      parseModelFile(JSON.stringify({ signature: { inputs } })).signature
        ?.inputs,
    ).toEqual([{ name: undefined, type, required: true }]);
  });

  it('knows no signature of a model that was logged without one', () => {
    expect(parseModelFile('flavors: {sklearn: {}}')).toEqual({
      flavors: ['sklearn'],
      mlflowVersion: undefined,
      signature: undefined,
    });
  });

  it.each([
    ['a page of a login', '<html><body>Please sign in</body></html>'],
    ['no YAML', 'flavors: ['],
    ['nothing', ''],
    ['a signature that is no JSON', "signature: {inputs: 'age: double'}"],
    ['aliases that grow', 'a: &a [x, x]\nflavors: {b: [*a, *a]}'],
    ['code', 'flavors: !!python/object/apply:os.system [id]'],
  ])('refuses %s', (_, text) => {
    expect(() => parseModelFile(text)).toThrow(
      'The file MLmodel of this version is not one that the portal can read',
    );
  });
});
