import { modelSummary, searchResponse } from '../../src/__fixtures__/lineage';
import { versionsResponse } from '../../src/__fixtures__/promotion';
import type { MlflowApi } from '../../src/api';

const MODELS = 3_000;
const VERSIONS = 10_000;
const MODELS_PER_PAGE = 50;
const VERSIONS_PER_PAGE = 100;
const TEAMS = ['risk', 'growth', 'payments', 'search'];
const ALIASES = [['champion'], ['champion', 'challenger'], []];

/** A large registry, whose answers are made when they are asked for. */
export const manyModels: Pick<MlflowApi, 'searchModels' | 'getVersions'> = {
  searchModels: async (_, { text = '', alias, tag, owner, cursor = '0' }) => {
    const fitting = Array.from({ length: MODELS }, (__, number) =>
      modelAt(number),
    ).filter(
      model =>
        model.name.includes(text.toLowerCase()) &&
        (!alias || model.aliases.some(one => one.alias === alias)) &&
        (!tag || model.tags.some(one => tag === one.key)) &&
        (!owner || model.owners.some(one => one.endsWith(owner))),
    );
    const start = Number(cursor);
    const end = start + MODELS_PER_PAGE;
    return {
      ...searchResponse([]),
      items: fitting.slice(start, end),
      nextCursor: end < fitting.length ? String(end) : undefined,
    };
  },
  getVersions: async (_, { cursor = '0' }) => {
    const start = Number(cursor);
    const end = Math.min(start + VERSIONS_PER_PAGE, VERSIONS);
    return {
      ...versionsResponse,
      items: Array.from({ length: end - start }, (__, index) =>
        versionAt(VERSIONS - start - index),
      ),
      nextCursor: end < VERSIONS ? String(end) : undefined,
    };
  },
};

function modelAt(number: number) {
  const team = TEAMS[number % TEAMS.length];
  return modelSummary({
    name: `${team}-model-${String(number).padStart(4, '0')}`,
    owners: [`group:default/${team}`],
    latestVersion: String((number % 90) + 2),
    aliases: ALIASES[number % ALIASES.length].map((alias, index) => ({
      alias,
      version: String((number % 90) + index + 1),
    })),
    tags: number % 10 === 0 ? [{ key: 'domain', value: 'payments' }] : [],
  });
}

function versionAt(number: number) {
  return {
    ...versionsResponse.items[1],
    version: String(number),
    registeredBy: 'ada',
    description: number % 7 === 0 ? 'Retrained on the last week' : undefined,
    aliases: number === VERSIONS - 5 ? ['champion'] : [],
  };
}
