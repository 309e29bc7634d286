import { Knex } from 'knex';
import { DEFAULT_WORKSPACE } from '../history';
import { Notice, NoticeSource, Pending, scopeOf } from './Notice';
import { shortName } from './texts';

const TABLE = 'alias_checks';

/** What an alias leads to, as far as MLflow still has it. */
export type AliasState = 'ok' | 'version-deleted' | 'run-deleted' | 'run-gone';

/** What was found behind an alias. Times are milliseconds since 1970. */
export interface AliasCheck {
  instance: string;
  model: string;
  alias: string;
  version: string;
  state: AliasState;
  checkedAt: number;
  /** Owners are to be told. */
  isNews: boolean;
}

interface Row {
  instance: string;
  workspace: string;
  model: string;
  alias: string;
  version: string;
  state: AliasState;
  checked_at: number | string;
  is_news: boolean | number;
}

/** The last check of each alias that owners watch. */
export class AliasCheckStore implements NoticeSource<AliasCheck> {
  constructor(private readonly client: Knex) {}

  async list(instance: string): Promise<AliasCheck[]> {
    const rows = await this.client<Row>(TABLE).where({
      instance,
      workspace: DEFAULT_WORKSPACE,
    });
    return rows.map(toCheck);
  }

  async save(check: AliasCheck): Promise<void> {
    await this.client<Row>(TABLE)
      .insert({
        ...keyOf(check),
        version: check.version,
        state: check.state,
        checked_at: check.checkedAt,
        is_news: check.isNews,
      })
      .onConflict(['instance', 'workspace', 'model', 'alias'])
      .merge();
  }

  async forget(check: AliasCheck): Promise<void> {
    await this.client<Row>(TABLE).where(keyOf(check)).delete();
  }

  async collect(): Promise<Pending<AliasCheck>[]> {
    const rows = await this.client<Row>(TABLE).where({ is_news: true });
    return rows.map(toCheck).map(check => ({
      key: check,
      notices: [toNotice(check)],
    }));
  }

  async settle(checks: readonly AliasCheck[]): Promise<void> {
    for (const check of checks) {
      const { version, state } = check;
      await this.client<Row>(TABLE)
        .where({ ...keyOf(check), version, state })
        .update({ is_news: false });
    }
  }
}

function keyOf({ instance, model, alias }: AliasCheck) {
  return { instance, workspace: DEFAULT_WORKSPACE, model, alias };
}

function toCheck(row: Row): AliasCheck {
  const { instance, model, alias, version, state } = row;
  return {
    instance,
    model,
    alias,
    version,
    state,
    checkedAt: Number(row.checked_at),
    isNews: Boolean(row.is_news),
  };
}

function toNotice(check: AliasCheck): Notice {
  const { instance, model, alias, state } = check;
  const version = shortName(check.version);
  const subject = `${shortName(alias)} of ${shortName(model)}`;
  const text =
    state === 'version-deleted'
      ? {
          title: `${subject} points to version ${version}, which was deleted`,
          description: `Whoever loads it by its alias gets an error. Point the alias to another version on the MLflow instance ${instance}.`,
        }
      : {
          title: `The run behind ${subject} was deleted`,
          description: `Version ${version} on the MLflow instance ${instance} came from it. ${
            state === 'run-deleted'
              ? 'MLflow can restore it until its deleted runs are collected.'
              : 'MLflow does not have it any more.'
          }`,
        };
  return {
    instance,
    model,
    // Of the alias' last move it is the continuation, not its replacement.
    scope: scopeOf('behind', instance, model, alias),
    severity: 'high',
    ...text,
  };
}
