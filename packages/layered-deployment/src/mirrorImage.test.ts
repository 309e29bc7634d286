import { mirrorImage } from './mirrorImage';

const mirror = 'registry.example.com/mirror';

describe('mirrorImage', () => {
  it.each([
    [
      'ghcr.io/mlflow/mlflow:v3.17.2-full',
      `${mirror}/mlflow/mlflow:v3.17.2-full`,
    ],
    ['burakince/mlflow', `${mirror}/burakince/mlflow`],
    ['postgres:16', `${mirror}/library/postgres:16`],
    ['localhost:5000/a@sha256:0a', `${mirror}/a@sha256:0a`],
    [`${mirror}/mlflow/mlflow`, `${mirror}/mlflow/mlflow`],
  ])('pulls %s from the mirror', (image, expected) => {
    expect(mirrorImage(image, mirror)).toBe(expected);
  });

  it('leaves images alone without a mirror', () => {
    expect(mirrorImage('postgres:16', undefined)).toBe('postgres:16');
  });

  it('replaces only the registries that a table names', () => {
    const table = { 'docker.io': 'r.example.com/hub' };
    expect(mirrorImage('postgres:16', table)).toBe(
      'r.example.com/hub/library/postgres:16',
    );
    expect(mirrorImage('ghcr.io/mlflow/mlflow', table)).toBe(
      'ghcr.io/mlflow/mlflow',
    );
  });
});
