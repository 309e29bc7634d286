import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../../src/__fixtures__/models';
import { waitingRequest } from '../../src/__fixtures__/promotion';
import { ChampionCard } from '../../src/components/ChampionCard';
import { failing, pending } from '../fakes';
import { models } from './modelReads';
import type { Scenario } from './Scenario';

const [production] = modelsResponse().instances;

export const championScenarios: Record<string, Scenario> = {
  champion: {
    show: <ChampionCard />,
    answers: models({
      items: [
        registeredModel({
          aliases: [
            {
              alias: 'challenger',
              version: aliasedVersion({ version: '4' }),
              since: { notAfter: '2026-11-01T08:00:04Z' },
            },
            {
              alias: 'champion',
              version: aliasedVersion(),
              since: {
                notBefore: '2026-11-20T09:12:00Z',
                notAfter: '2026-11-20T09:13:00Z',
                from: '2',
              },
            },
          ],
        }),
        registeredModel({ name: 'merchant-embeddings', aliases: [] }),
      ],
    }),
  },
  'champion-problems': {
    show: <ChampionCard />,
    answers: models({
      instances: [{ ...production, stale: true }],
      missing: ['fraud-detektor'],
      items: [
        registeredModel({
          aliases: [
            { alias: 'champion', version: { state: 'deleted', version: '2' } },
            {
              alias: 'challenger',
              version: aliasedVersion({
                status: 'FAILED_REGISTRATION',
                run: sourceRun({ deleted: true, metrics: [], datasets: [] }),
              }),
            },
          ],
        }),
      ],
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
