import { FakeModelRegistry } from './ModelRegistry';
import { FakeCall, list, optional, pageSize, required } from './FakeCall';
import { Routes } from './Routes';
import { json } from './answers';
import { NUMBER_OPERATORS, TEXT_OPERATORS, filterRows } from './filter';
import {
  FakeModel,
  FakeModelVersion,
  isPrompt,
  latestVersions,
} from './models';
import { sortRows } from './order';
import { cutPage } from './pages';
import { fromTags, toTags } from './tags';
import { VersionTraits } from './versionTraits';

/** The calls about models and their aliases. */
export function registryRoutes(
  registry: FakeModelRegistry,
  traits: VersionTraits,
  isVisible: (call: FakeCall, model: string) => boolean,
): Routes {
  function search(call: FakeCall) {
    const filter = optional(call, 'filter');
    const found = filterRows([...registry.models.values()], filter, key => {
      if (key === 'name') {
        const operators = [...TEXT_OPERATORS, ...(traits.nameIn ? ['IN'] : [])];
        return { of: model => model.name, operators };
      }
      return tagKey(key);
    });
    const wanted = found.filter(
      model =>
        (filter.includes('mlflow.prompt.is_prompt') || !isPrompt(model)) &&
        isVisible(call, model.name),
    );
    const sorted = sortRows(wanted, list(call, 'order_by'), {
      keys: {
        name: model => model.name,
        timestamp: model => model.updatedAt,
        last_updated_timestamp: model => model.updatedAt,
      },
      last: ['name'],
    });
    const { rows, next_page_token } = cutPage(sorted, {
      token: optional(call, 'page_token'),
      size: pageSize(call, { usual: 100, most: 1000 }),
    });
    return json({ registered_models: rows.map(modelBody), next_page_token });
  }

  return {
    'GET registered-models/search': search,
    'GET registered-models/get': call =>
      json({
        registered_model: modelBody(registry.model(required(call, 'name'))),
      }),
    'POST registered-models/create': call =>
      json({
        registered_model: modelBody(
          registry.createModel(required(call, 'name'), {
            description: optional(call, 'description') || undefined,
            tags: toTags(call.parameters.tags),
          }),
        ),
      }),
    'POST registered-models/rename': call =>
      json({
        registered_model: modelBody(
          registry.renameModel(
            required(call, 'name'),
            required(call, 'new_name'),
          ),
        ),
      }),
    'DELETE registered-models/delete': call => {
      registry.deleteModel(required(call, 'name'));
      return json({});
    },
    'POST registered-models/set-tag': call => {
      const model = registry.model(required(call, 'name'));
      model.tags.set(required(call, 'key'), optional(call, 'value'));
      return json({});
    },
    'GET registered-models/alias': call => {
      const [name, alias] = nameAndAlias(call);
      return json({
        model_version: versionBody(
          registry.resolveAlias(name, alias),
          registry,
        ),
      });
    },
    'POST registered-models/alias': call => {
      const [name, alias] = nameAndAlias(call);
      registry.setAlias(name, alias, required(call, 'version'));
      return json({});
    },
    'DELETE registered-models/alias': call => {
      registry.deleteAlias(...nameAndAlias(call));
      return json({});
    },
  };
}

function nameAndAlias(call: FakeCall): [string, string] {
  return [required(call, 'name'), required(call, 'alias')];
}

/** The calls about versions of models. */
export function versionRoutes(
  registry: FakeModelRegistry,
  isVisible: (call: FakeCall, model: string) => boolean,
): Routes {
  const versionOf = (call: FakeCall) =>
    registry.version(required(call, 'name'), required(call, 'version'));

  function search(call: FakeCall) {
    const all = [...registry.models.values()]
      .filter(model => !isPrompt(model) && isVisible(call, model.name))
      .flatMap(model => model.versions);
    const found = filterRows(all, optional(call, 'filter'), key => {
      switch (key) {
        case 'name':
          return { of: version => version.name, operators: TEXT_OPERATORS };
        case 'run_id':
          return { of: version => version.runId, operators: ['=', 'IN'] };
        case 'source_path':
          return { of: version => version.source, operators: TEXT_OPERATORS };
        case 'version_number':
          return { of: version => version.number, operators: NUMBER_OPERATORS };
        default:
          return tagKey(key);
      }
    });
    const sorted = sortRows(found, list(call, 'order_by'), {
      keys: {
        name: version => version.name,
        version_number: version => version.number,
        creation_timestamp: version => version.createdAt,
        last_updated_timestamp: version => version.updatedAt,
      },
      last: ['last_updated_timestamp DESC', 'name', 'version_number DESC'],
    });
    const { rows, next_page_token } = cutPage(sorted, {
      token: optional(call, 'page_token'),
      size: pageSize(call, { usual: 200_000, most: 200_000 }),
    });
    return json({
      model_versions: rows.map(version => versionBody(version)),
      next_page_token,
    });
  }

  return {
    'GET model-versions/search': search,
    'GET model-versions/get': call =>
      json({ model_version: versionBody(versionOf(call), registry) }),
    'POST model-versions/create': call =>
      json({
        model_version: versionBody(
          registry.createVersion(required(call, 'name'), {
            description: optional(call, 'description'),
            runId: optional(call, 'run_id'),
            source: required(call, 'source'),
            tags: toTags(call.parameters.tags),
          }),
        ),
      }),
    'DELETE model-versions/delete': call => {
      const { name, number } = versionOf(call);
      registry.deleteVersion(name, `${number}`);
      return json({});
    },
    'POST model-versions/transition-stage': call => {
      const { name, number } = versionOf(call);
      const stage = required(call, 'stage');
      const version = registry.moveToStage(name, `${number}`, stage);
      return json({ model_version: versionBody(version, registry) });
    },
    'POST model-versions/set-tag': call => {
      versionOf(call).tags.set(required(call, 'key'), optional(call, 'value'));
      return json({});
    },
  };
}

function tagKey<Row extends { tags: Map<string, string> }>(key: string) {
  const [, tag] = /^tags?\.(.+)$/.exec(key) ?? [];
  return tag === undefined
    ? undefined
    : { of: (row: Row) => row.tags.get(tag), operators: TEXT_OPERATORS };
}

function modelBody(model: FakeModel): object {
  return {
    name: model.name,
    creation_timestamp: model.createdAt,
    last_updated_timestamp: model.updatedAt,
    description: model.description,
    latest_versions: latestVersions(model).map(version => versionBody(version)),
    tags: fromTags(model.tags),
    aliases: [...model.aliases]
      .map(([alias, version]) => ({ alias, version }))
      .sort((one, other) => (one.alias < other.alias ? -1 : 1)),
  };
}

/** MLflow gives aliases with a single version, never within a list. */
function versionBody(
  version: FakeModelVersion,
  registry?: FakeModelRegistry,
): object {
  const { name, number } = version;
  const aliases = [...(registry?.model(name).aliases ?? [])];
  return {
    name,
    version: `${number}`,
    creation_timestamp: version.createdAt,
    last_updated_timestamp: version.updatedAt,
    current_stage: version.stage,
    description: version.description,
    source: version.source,
    run_id: version.runId,
    status: version.status,
    tags: fromTags(version.tags),
    run_link: '',
    aliases: aliases
      .filter(([, target]) => target === `${number}`)
      .map(([alias]) => alias)
      .sort(),
  };
}
