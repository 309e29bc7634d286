import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { measure, percentile, perSecond } from './__testUtils__/measure';
import { startService } from './__testUtils__/startService';
import { writeFiles } from './workspace/writeFiles';

// A few rounds show that it works; `yarn bench:generator` makes many.
const rounds = Number(process.env.BENCHMARK_ROUNDS ?? 5);

jest.setTimeout(20_000 + rounds * 1_000);

const example = (file: string) =>
  parse(
    readFileSync(
      resolvePackagePath(
        '@mlflow-portal/layered-deployment',
        'examples/aks-production',
        file,
      ),
      'utf8',
    ),
  );

describe('the generator beside fetch:template', () => {
  const directory = createMockDirectory();

  it('writes the same files in the same run, as fast as it is printed here', async () => {
    const service = await startService([example('platform.yaml')]);
    const given = example('answers.yaml');
    // Another name each time, as in a form that somebody fills in.
    const generate = (round: number) =>
      service.generate({ answers: { ...given, name: `fraud-${round}` } });

    const preview = await measure(rounds, generate);
    const bundle = await measure(rounds, async round =>
      writeFiles(directory.path, `bundle-${round}`, generate(round).files),
    );

    const { files } = generate(0);
    await writeFiles(directory.path, 'skeleton', files);
    const action = createFetchTemplateAction({
      reader: mockServices.urlReader.mock(),
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    });
    const template = await measure(rounds, round =>
      action.handler(
        createMockActionContext({
          input: {
            url: './skeleton',
            targetPath: `template-${round}`,
            values: { name: 'fraud' },
          },
          workspacePath: directory.path,
          templateInfo: {
            entityRef: 'template:default/mlflow-server',
            baseUrl: pathToFileURL(directory.resolve('template.yaml')).href,
          },
        }),
      ),
    );

    for (const { path, content } of files) {
      const fetched = directory.resolve('template-1', path);
      expect(readFileSync(fetched, 'utf8')).toBe(content);
    }
    process.stdout.write(
      `NOTE generator, ${rounds} rounds of ${files.length} files: ${perSecond(
        bundle,
      ).toFixed(1)} bundles per second; preview p50 ${percentile(
        preview,
        0.5,
      ).toFixed(1)} ms, p95 ${percentile(preview, 0.95).toFixed(
        1,
      )} ms; fetch:template takes ${(
        percentile(template, 0.5) / percentile(bundle, 0.5)
      ).toFixed(2)} times as long for the same files, without checking them\n`,
    );
  });
});
