import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject, JsonValue } from '@backstage/types';
import { parseAnswers } from '@mlflow-portal/layered-deployment';
import fc from 'fast-check';
import { parse } from 'yaml';
import { platformsService } from '../__testUtils__/platforms';
import { aksAnswers, aksPlatform } from './__testUtils__/aksProduction';
import { existingOf } from './__testUtils__/existingOf';
import { createPreview } from './createPreview';
import { toFormData } from './toFormData';

const environments = ['dev', 'prod'];

function eitherWay(values: string[]) {
  const value = fc.constantFrom(...values);
  return fc.oneof(value, fc.record({ dev: value, prod: value }));
}

/** Whatever a team may have answered for a server on the example's platform. */
const anyAnswers = fc
  .record(
    {
      product: fc.constant('community-mlflow'),
      description: fc.string({ unit: 'binary', maxLength: 200 }),
      environments: fc.shuffledSubarray(environments, { minLength: 1 }),
      size: eitherWay(['small', 'medium']),
      advanced: fc.record(
        {
          release: eitherWay(['1.11.5', '1.8.1']),
          identity: fc.constantFrom('id-shared', { dev: 'id-a', prod: 'id-b' }),
          keyPrefix: fc.constantFrom('fraud', 'fraud-models'),
          promotion: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      waivers: fc.array(
        fc.record({
          rule: fc.constantFrom('one', 'two'),
          reason: fc.string({ minLength: 10 }),
        }),
      ),
      migration: fc.record({ plan: fc.string({ minLength: 20 }) }),
    },
    { requiredKeys: ['environments', 'size'] },
  )
  .map(answers => aksAnswers({ waivers: undefined, ...answers }));

/** What the template gives the generator, without Backstage's engine. */
function submit(form: JsonObject): JsonValue {
  const template = parse(
    readFileSync(
      join(__dirname, '../../../../templates/mlflow-server/template.yaml'),
      'utf8',
    ),
  );
  const [render] = template.spec.steps;
  const expression = /^\$\{\{ parameters\.([\w.]+) \}\}$/;
  const answers = Object.entries<string>(render.input.answers).map(
    ([name, text]) => {
      const path = expression.exec(text)?.[1].split('.');
      if (!path) {
        throw new Error(`${name} is not the value of a field: ${text}`);
      }
      return [
        name,
        path.reduce<JsonValue | undefined>(
          (value, key) => (value as JsonObject | undefined)?.[key],
          form,
        ),
      ];
    },
  );
  // As the Scaffolder does: what is not there is left out.
  return JSON.parse(JSON.stringify(Object.fromEntries(answers)));
}

/** As the form gets it: over HTTP, then in an address. */
const arrive = (form: object) =>
  JSON.parse(decodeURIComponent(encodeURIComponent(JSON.stringify(form))));

describe('toFormData', () => {
  it('brings any answers through the form and the template as they were', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        expect(parseAnswers(submit(arrive(toFormData(answers))))).toEqual(
          answers,
        );
      }),
    );
  });

  it('changes no file of a server whose form is submitted as it is', () => {
    const service = platformsService(aksPlatform());
    fc.assert(
      fc.property(anyAnswers, answers => {
        const { files } = service.generate({ answers });
        const existing = existingOf('deploy/mlflow-fraud', files);
        const again = createPreview(
          service,
          {
            answers: submit(arrive(toFormData(existing.previous!.answers))),
            knownServers: [],
          },
          existing,
        );
        expect(again.problems).toEqual([]);
        expect(again.files).toEqual(
          files.map(({ path, content }) => ({ path, content, change: 'same' })),
        );
      }),
      // Each makes two deployments; `numRuns` is what a second allows.
      { numRuns: 6 },
    );
  });
});
