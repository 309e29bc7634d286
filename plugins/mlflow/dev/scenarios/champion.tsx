import { consumerEntity, modelEntity } from '../../src/__fixtures__/entities';
import {
  aliasedVersion,
  comparedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../../src/__fixtures__/models';
import { waitingRequest } from '../../src/__fixtures__/promotion';
import { ChampionCard } from '../../src/components/champion/ChampionCard';
import { failing, pending } from '../fakes';
import { models } from './modelReads';
import type { Scenario } from './Scenario';

const [production] = modelsResponse().instances;
const hidden = Array.from(
  { length: 12 },
  (_, index) => `component:default/scorer-${index}`,
);
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const promoted = {
  notBefore: daysAgo(12.001),
  notAfter: daysAgo(12),
  from: '2',
  actor: 'user:default/ada',
  reason: 'AUC up by 0.02 on the October cases, and half the false alarms',
};

const challenger = {
  alias: 'challenger',
  version: comparedVersion({ version: '4' }),
  since: { notAfter: daysAgo(3) },
  comparedWith: { version: '3', alias: 'champion' },
};

/** A card with one model, changed as a scenario needs it. */
function modelScenario(
  changes: Parameters<typeof registeredModel>[0],
): Scenario {
  return {
    show: <ChampionCard />,
    answers: models({ items: [registeredModel(changes)] }),
  };
}

/** A card whose champion is a version with something wrong. */
const versionScenario = (changes: Parameters<typeof aliasedVersion>[0]) =>
  modelScenario({
    aliases: [{ alias: 'champion', version: aliasedVersion(changes) }],
  });

export const championScenarios: Record<string, Scenario> = {
  champion: {
    show: <ChampionCard />,
    answers: models({
      items: [
        registeredModel({
          description: 'Scores card payments before they are authorised.',
          aliases: [
            challenger,
            {
              alias: 'champion',
              version: comparedVersion(),
              since: promoted,
              comparedWith: { version: '2' },
            },
          ],
        }),
        registeredModel({ name: 'merchant-embeddings', aliases: [] }),
      ],
    }),
    entities: [
      modelEntity(['component:default/payment-screening', ...hidden]),
      consumerEntity,
    ],
  },
  'champion-environments': {
    show: <ChampionCard />,
    answers: models({
      instances: [
        { ...production, instance: 'fraud-dev', environment: 'dev' },
        production,
      ],
      items: [
        registeredModel({
          aliases: [
            {
              alias: 'champion',
              version: comparedVersion({
                copyOf: {
                  ...{ model: 'fraud-candidates', version: '7' },
                  state: 'found',
                },
              }),
              since: {
                ...promoted,
                actor: 'user:default/paul',
                requestedBy: 'user:default/ada',
              },
              comparedWith: { version: '2' },
            },
          ],
        }),
        registeredModel({
          instance: 'fraud-dev',
          environment: 'dev',
          aliases: [
            {
              alias: 'champion',
              version: aliasedVersion({ version: '11' }),
              since: { notBefore: daysAgo(0.3), notAfter: daysAgo(0.2) },
            },
          ],
        }),
      ],
    }),
    entities: [
      modelEntity(['component:default/payment-screening']),
      consumerEntity,
    ],
  },
  'champion-first': modelScenario({
    aliases: [
      {
        alias: 'champion',
        version: aliasedVersion(),
        since: { notAfter: daysAgo(40) },
      },
    ],
  }),
  'champion-lost': modelScenario({
    aliases: [challenger],
    lostAliases: [
      {
        ...{ alias: 'champion', from: '3', notAfter: daysAgo(2) },
        versionDeleted: true,
      },
    ],
  }),
  'champion-removed': modelScenario({
    aliases: [],
    lostAliases: [
      {
        ...{ alias: 'champion', from: '3', notAfter: daysAgo(2) },
        versionDeleted: false,
      },
    ],
  }),
  'champion-dangling': modelScenario({
    aliases: [
      { alias: 'champion', version: { state: 'deleted', version: '2' } },
    ],
  }),
  'champion-pending': versionScenario({ status: 'PENDING_REGISTRATION' }),
  'champion-failed': versionScenario({ status: 'FAILED_REGISTRATION' }),
  'champion-copy-gone': versionScenario({
    copyOf: { model: 'fraud-candidates', version: '7', state: 'gone' },
  }),
  'champion-run-deleted': versionScenario({
    run: sourceRun({ deleted: true, metrics: [], datasets: [] }),
  }),
  'champion-run-gone': versionScenario({ run: { state: 'gone', runId: 'r1' } }),
  'champion-run-hidden': versionScenario({
    run: { state: 'no-access', runId: 'r1' },
  }),
  'champion-no-run': versionScenario({ run: { state: 'none' } }),
  'champion-stale': {
    show: <ChampionCard />,
    answers: models({
      instances: [{ ...production, stale: true }],
      missing: ['fraud-detektor'],
    }),
  },
  'champion-request': {
    show: <ChampionCard />,
    answers: {
      ...models(),
      getPromotionRequests: async () => ({ items: [waitingRequest] }),
    },
  },
  'champion-empty': { show: <ChampionCard />, answers: models({ items: [] }) },
  'champion-loading': {
    show: <ChampionCard />,
    answers: { getModels: pending },
  },
  'champion-forbidden': {
    show: <ChampionCard />,
    answers: { getModels: failing(403) },
  },
};
