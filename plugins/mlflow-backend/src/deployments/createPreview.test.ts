import { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { hashContent } from '@mlflow-portal/layered-deployment';
import { platformsService } from '../__testUtils__/platforms';
import { aksAnswers, aksPlatform } from './__testUtils__/aksProduction';
import { existingOf } from './__testUtils__/existingOf';
import { createPreview } from './createPreview';

const FOLDER = 'deploy/mlflow-fraud';
const VALUES = `${FOLDER}/environments/dev/values.yaml`;
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

function valuesOf({ files: previewed }: PreviewResponse) {
  const found = previewed.find(({ path }) => path === VALUES);
  expect(found?.change).toBe('changed');
  return [found?.previous, found?.content];
}

/** As if somebody else had written a file of the base branch. */
function withEarlier(path: string) {
  const { previous, ...rest } = existing;
  const others = { ...previous!.files, [path]: hashContent('earlier') };
  return { ...rest, previous: { ...previous!, files: others } };
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

  it('has the text of a changed file as it was', () => {
    const [previous, content] = valuesOf(
      createPreview(
        service,
        {
          answers: aksAnswers({ size: { dev: 'medium', prod: 'medium' } }),
          knownServers: [],
        },
        existing,
      ),
    );

    expect(previous).toBe(files.find(({ path }) => path === VALUES)?.content);
    expect(content).not.toBe(previous);
  });

  it('has none of a file that an earlier generator wrote', () => {
    const [previous] = valuesOf(
      createPreview(
        service,
        { answers: aksAnswers(), knownServers: [] },
        withEarlier(VALUES),
      ),
    );

    expect(previous).toBeUndefined();
  });

  it('has none where the platform would not make that server any more', () => {
    const { problems, files: changed } = createPreview(
      service,
      { answers: aksAnswers(), knownServers: [] },
      {
        ...withEarlier(VALUES),
        previous: {
          ...withEarlier(VALUES).previous!,
          answers: aksAnswers({ size: { dev: 'gone', prod: 'gone' } }),
        },
      },
    );

    expect(problems).toEqual([]);
    expect(changed.some(({ previous }) => previous !== undefined)).toBe(false);
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
