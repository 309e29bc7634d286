import { readMissingConfiguration } from './missingConfiguration';

describe('readMissingConfiguration', () => {
  it.each([
    ['secret "mlflow-db" not found', { kind: 'Secret', name: 'mlflow-db' }],
    ['secrets "mlflow-db" not found', { kind: 'Secret', name: 'mlflow-db' }],
    [
      'configmap "mlflow-env" not found',
      { kind: 'ConfigMap', name: 'mlflow-env' },
    ],
    [
      "couldn't find key password in Secret ml-fraud/mlflow-db",
      { kind: 'Secret', name: 'mlflow-db', key: 'password' },
    ],
  ])('finds the names in: %s', (message, expected) => {
    expect(readMissingConfiguration(message)).toEqual(expected);
  });

  it.each(['container has runAsNonRoot and image will run as root', ''])(
    'finds nothing in: %s',
    message => {
      expect(readMissingConfiguration(message)).toBeUndefined();
    },
  );
});
