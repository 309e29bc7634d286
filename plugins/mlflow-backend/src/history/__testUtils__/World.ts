/** Something that happens on an MLflow server, of which it keeps no record. */
export type Happening =
  | {
      what: 'create' | 'delete' | 'revoke' | 'grant' | 'stop' | 'start';
      /** Nothing to those that stop or start the server. */
      model: string;
    }
  | { what: 'rename'; model: string; to: string }
  | { what: 'set'; model: string; alias: string; version: string }
  | { what: 'remove'; model: string; alias: string }
  /** Its database is put back to what it was so many milliseconds ago. */
  | { what: 'restore'; age: number };

/** A model of the world. */
export interface WorldModel {
  /** Stays through renames. */
  id: number;
  createdAt: number;
  updatedAt: number;
  aliases: ReadonlyMap<string, string>;
}

/** What is true from a moment on. */
export interface WorldState {
  since: number;
  models: ReadonlyMap<string, WorldModel>;
  /** Names that the portal's account may not see. */
  revoked: ReadonlySet<string>;
  running: boolean;
}

/**
 * An MLflow server in a time of its own, and the observer who knows all of its
 * past: what the history says is held against that.
 */
export class World {
  now = 0;
  readonly states: WorldState[] = [
    { since: 0, models: new Map(), revoked: new Set(), running: true },
  ];
  readonly #plan: { at: number; happening: Happening }[];

  /** @param plan - what happens when, in the order of time. */
  constructor(plan: readonly { at: number; happening: Happening }[]) {
    this.#plan = [...plan];
  }

  /** What is true now. */
  get state(): WorldState {
    return this.states[this.states.length - 1];
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
    while (this.#plan[0]?.at <= this.now) {
      const [{ at, happening }] = this.#plan.splice(0, 1);
      this.states.push({
        ...this.state,
        ...this.#after(happening, at),
        since: at,
      });
    }
  }

  /** What was true at some time of the past. */
  stateAt(at: number): WorldState {
    return this.states.filter(({ since }) => since <= at).at(-1)!;
  }

  #after(event: Happening, at: number): Partial<WorldState> {
    const models = new Map(this.state.models);
    const revoked = new Set(this.state.revoked);
    const edit = (name: string, change: (model: WorldModel) => void) => {
      const model = models.get(name);
      if (model) {
        models.set(name, { ...model });
        change(models.get(name)!);
      }
    };
    switch (event.what) {
      case 'create': {
        const id = this.states.length;
        const made = { id, createdAt: at, updatedAt: at, aliases: new Map() };
        models.set(event.model, models.get(event.model) ?? made);
        break;
      }
      case 'delete':
        models.delete(event.model);
        break;
      case 'rename':
        if (!models.has(event.to)) {
          edit(event.model, model => {
            models.set(event.to, { ...model, updatedAt: at });
            models.delete(event.model);
          });
        }
        break;
      case 'set':
        edit(event.model, model => {
          model.aliases = new Map(model.aliases).set(
            event.alias,
            event.version,
          );
        });
        break;
      case 'remove':
        edit(event.model, model => {
          model.aliases = new Map(
            [...model.aliases].filter(([alias]) => alias !== event.alias),
          );
        });
        break;
      case 'revoke':
        revoked.add(event.model);
        break;
      case 'grant':
        revoked.delete(event.model);
        break;
      case 'restore':
        return { models: this.stateAt(at - event.age)?.models ?? models };
      default:
        return { running: event.what === 'start' };
    }
    return { models, revoked };
  }
}
