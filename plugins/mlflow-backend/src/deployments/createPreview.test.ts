import { platformsService } from '../__testUtils__/platforms';
import { aksAnswers, aksPlatform } from './__testUtils__/aksProduction';
import { existingOf } from './__testUtils__/existingOf';
import { createPreview } from './createPreview';

const FOLDER = 'deploy/mlflow-fraud';
const service = platformsService(aksPlatform());
const { files } = service.generate({ answers: aksAnswers() });
const existing = existingOf(FOLDER, files);

function changes(answers: object) {
  const preview = createPreview(
    service,
    { answers: aksAnswers(answers), knownServers: [] },
    existing,
  );
  expect(preview.problems).toEqual([]);
  return preview.files
    .filter(({ change }) => change !== 'same')
    .map(({ path, change }) => `${change} ${path}`);
}

describe('createPreview', () => {
  it('says of the same answers that no file changes', () => {
    expect(changes({})).toEqual([]);
  });

  it('names the files that another size changes, and no other', () => {
    expect(changes({ size: { dev: 'medium', prod: 'medium' } })).toEqual([
      'changed deploy/mlflow-fraud/README.md',
      'changed deploy/mlflow-fraud/deployment.yaml',
      'changed deploy/mlflow-fraud/environments/dev/values.yaml',
    ]);
  });

  it('names the files that another environment adds', () => {
    const before = service.generate({
      answers: aksAnswers({ environments: ['dev'] }),
    });
    const preview = createPreview(
      service,
      { answers: aksAnswers(), knownServers: [] },
      existingOf(FOLDER, before.files),
    );

    expect(
      preview.files
        .filter(({ change }) => change === 'added')
        .map(({ path }) => path),
    ).toEqual([
      'argocd/prod/mlflow-fraud.yaml',
      'deploy/mlflow-fraud/environments/prod/config.yaml',
      'deploy/mlflow-fraud/environments/prod/facts.yaml',
      'deploy/mlflow-fraud/environments/prod/values.yaml',
    ]);
  });

  it('says what a change of the name would leave behind', () => {
    const { problems } = createPreview(
      service,
      { answers: aksAnswers({ name: 'fraud-2' }), knownServers: [] },
      existing,
    );
    expect(problems).toContainEqual({
      field: 'answers.migration.plan',
      message: expect.stringMatching(/leave its data behind/),
    });
  });

  it('says nothing of changes where a server is new', () => {
    const preview = createPreview(service, {
      answers: aksAnswers(),
      knownServers: [],
    });
    expect(preview.files.every(({ change }) => change === undefined)).toBe(
      true,
    );
  });
});
