import { Clock } from './Clock';
import { absent, invalid, taken } from './MlflowFailure';
import {
  FakeModel,
  FakeModelVersion,
  isPrompt,
  latestVersions,
} from './models';
import { checkAlias, checkModelName, toNumber } from './names';
import { VersionTraits } from './versionTraits';

/**
 * Something that MLflow tells the receivers of webhooks.
 *
 * @public
 */
export interface FakeEvent {
  entity: string;
  action: string;
  data: object;
}

/**
 * The models of the fake, with MLflow's rules. What tests do here is done
 * behind the back of the server: no call is made, no fault strikes, but
 * webhooks are told: of aliases and of new models, as the portal asks for.
 *
 * @public
 */
export class FakeModelRegistry {
  readonly models = new Map<string, FakeModel>();
  /** Hears of what MLflow tells the receivers of webhooks. */
  onEvent: (event: FakeEvent) => void = () => {};

  /** @internal */
  constructor(
    private readonly traits: VersionTraits,
    private readonly clock: Clock,
  ) {}

  createModel(
    name: string,
    options: { description?: string; tags?: Map<string, string> } = {},
  ): FakeModel {
    checkModelName(name, this.traits);
    const existing = this.models.get(name);
    if (existing) {
      throw taken(
        `${
          isPrompt(existing) ? 'Prompt' : 'Registered Model'
        } (name=${name}) already exists.`,
      );
    }
    const time = this.clock.tick();
    const model: FakeModel = {
      name,
      createdAt: time,
      updatedAt: time,
      description: options.description,
      tags: options.tags ?? new Map(),
      aliases: new Map(),
      versions: [],
      lastNumber: 0,
    };
    this.models.set(name, model);
    if (!isPrompt(model)) {
      this.#tell('registered_model', 'created', {
        name,
        tags: Object.fromEntries(model.tags),
        description: model.description ?? '',
      });
    }
    return model;
  }

  model(name: string): FakeModel {
    const model = this.models.get(name);
    if (!model) {
      throw absent(`Registered Model with name=${name} not found`);
    }
    return model;
  }

  renameModel(name: string, newName: string): FakeModel {
    const model = this.model(name);
    checkModelName(newName, this.traits);
    if (this.models.has(newName)) {
      throw taken(`Registered Model (name=${newName}) already exists.`);
    }
    this.models.delete(name);
    this.models.set(newName, model);
    const time = this.clock.tick();
    model.name = newName;
    model.updatedAt = time;
    model.versions.forEach(version => {
      version.name = newName;
      version.updatedAt = time;
    });
    return model;
  }

  deleteModel(name: string): void {
    this.models.delete(this.model(name).name);
  }

  createVersion(
    name: string,
    options: Partial<
      Pick<
        FakeModelVersion,
        'description' | 'runId' | 'source' | 'status' | 'tags'
      >
    > = {},
  ): FakeModelVersion {
    const model = this.model(name);
    const time = this.clock.tick();
    const version: FakeModelVersion = {
      name,
      number: ++model.lastNumber,
      createdAt: time,
      updatedAt: time,
      description: options.description ?? '',
      source: options.source ?? 's3://bucket/model',
      runId: options.runId ?? '',
      status: options.status ?? 'READY',
      stage: 'None',
      tags: options.tags ?? new Map(),
    };
    model.versions.push(version);
    model.updatedAt = time;
    return version;
  }

  version(name: string, number: string): FakeModelVersion {
    const wanted = toNumber(number);
    const version = this.models
      .get(name)
      ?.versions.find(candidate => candidate.number === wanted);
    if (!version) {
      throw absent(`Model Version (name=${name}, version=${number}) not found`);
    }
    return version;
  }

  /** Before MLflow 3.17 the aliases stay behind. */
  deleteVersion(name: string, number: string): void {
    const version = this.version(name, number);
    const model = this.model(name);
    model.versions = model.versions.filter(other => other !== version);
    model.updatedAt = this.clock.tick();
    if (!this.traits.danglingAliases) {
      [...model.aliases]
        .filter(([, target]) => target === `${version.number}`)
        .forEach(([alias]) => model.aliases.delete(alias));
    }
  }

  moveToStage(name: string, number: string, stage: string): FakeModelVersion {
    const version = this.version(name, number);
    version.stage = stage;
    version.updatedAt = this.clock.tick();
    this.model(name).updatedAt = version.updatedAt;
    return version;
  }

  /** Leaves every time as it is. */
  setAlias(name: string, alias: string, number: string): void {
    checkAlias(alias);
    const version = `${this.version(name, number).number}`;
    const model = this.model(name);
    model.aliases.set(alias, version);
    this.#tellOfAlias(model, 'created', { name, alias, version });
  }

  deleteAlias(name: string, alias: string): void {
    const model = this.model(name);
    model.aliases.delete(alias);
    this.#tellOfAlias(model, 'deleted', { name, alias });
  }

  resolveAlias(name: string, alias: string): FakeModelVersion {
    if (alias.toLowerCase() === 'latest') {
      return this.#latest(name);
    }
    const model = this.traits.blamesAliasForModel
      ? this.models.get(name)
      : this.model(name);
    const number = model?.aliases.get(alias);
    if (number === undefined) {
      throw invalid(`Registered model alias ${alias} not found.`);
    }
    return this.version(name, number);
  }

  #latest(name: string): FakeModelVersion {
    const { latestAlias } = this.traits;
    if (latestAlias === 'reserved') {
      throw invalid("'latest' alias name (case insensitive) is reserved.");
    }
    const latest = latestVersions(this.model(name));
    if (latest.length === 0) {
      throw absent(`Model ${name} has no version`);
    }
    return latestAlias === 'first-stage'
      ? latest[0]
      : latest.reduce((one, other) =>
          other.number > one.number ? other : one,
        );
  }

  #tellOfAlias(model: FakeModel, action: string, data: object): void {
    this.#tell(
      isPrompt(model) ? 'prompt_alias' : 'model_version_alias',
      action,
      data,
    );
  }

  #tell(entity: string, action: string, data: object): void {
    this.onEvent({ entity, action, data });
  }
}
