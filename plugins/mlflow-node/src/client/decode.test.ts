import { MlflowError } from './MlflowError';
import { decode } from './decode';
import { registeredModelsPageSchema } from './registrySchemas';
import { runAnswerSchema } from './runSchemas';

const answer = (text: string) => ({
  status: 200,
  json: JSON.parse(text),
  text: '',
  authenticate: '',
});

describe('decode', () => {
  it('takes what MLflow leaves out for its default', () => {
    expect(decode(registeredModelsPageSchema, answer('{}'))).toEqual({
      registered_models: [],
    });
    const { run } = decode(
      runAnswerSchema,
      answer('{"run":{"info":{"run_id":"a"}}}'),
    );
    expect(run).toMatchObject({ metrics: [], datasets: [], deleted: false });
  });

  it('reads the numbers that JSON has no word for', () => {
    const { run } = decode(
      runAnswerSchema,
      answer(
        `{"run":{"info":{"run_id":"a"},"data":{"metrics":[
          {"key":"a","value":"NaN"},{"key":"b","value":"-Infinity"},{"key":"c"}]}}}`,
      ),
    );
    expect(run.metrics).toEqual([
      { key: 'a', value: 'NaN' },
      { key: 'b', value: -Number.MAX_VALUE },
      { key: 'c', value: 0 },
    ]);
  });

  it('is not fooled by the names of JavaScript', () => {
    const page = decode(
      registeredModelsPageSchema,
      answer(
        `{"__proto__":{"polluted":1},"registered_models":[{"name":"constructor",
          "tags":[{"key":"__proto__","value":"x"}],
          "aliases":[{"alias":"__proto__","version":"1"}]}]}`,
      ),
    );
    const [model] = page.registered_models;
    expect(model.tags.get('__proto__')).toBe('x');
    expect(model.aliases).toEqual([{ alias: '__proto__', version: '1' }]);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in page).toBe(false);
  });

  it('names the place that does not follow the contract, not its content', () => {
    const read = () =>
      decode(
        registeredModelsPageSchema,
        answer('{"registered_models":[{"name":{"secret":"canary"}}]}'),
      );
    expect(read).toThrow(MlflowError);
    expect(read).toThrow(/at registered_models\.0\.name$/);
    expect(read).not.toThrow(/canary/);
  });
});
