import { FakeCall } from './FakeCall';
import { taken } from './MlflowFailure';

const LEVELS = ['NO_PERMISSIONS', 'READ', 'EDIT', 'MANAGE'] as const;
type Level = (typeof LEVELS)[number];

export type ResourceType = 'registered_model' | 'experiment';

const keyOf = (username: string, resource: { type: string; id: string }) =>
  JSON.stringify([username, resource.type, resource.id]);

/**
 * MLflow's own accounts, as its basic authentication has them where nobody may
 * do anything by default.
 */
export class Accounts {
  readonly #passwords = new Map<string, string>();
  readonly #grants = new Map<string, Level>();

  constructor(private readonly admin: { username: string; password: string }) {
    this.#passwords.set(admin.username, admin.password);
  }

  create(username: string, password: string): void {
    if (this.#passwords.has(username)) {
      throw taken(`User (username=${username}) already exists.`);
    }
    this.#passwords.set(username, password);
  }

  grant(
    username: string,
    resource: { type: string; id: string },
    permission: string,
  ): void {
    const key = keyOf(username, resource);
    if (this.#grants.has(key)) {
      throw taken(`Permission for user=${username} already exists.`);
    }
    this.#grants.set(key, permission as Level);
  }

  knows({ username, password }: FakeCall): boolean {
    return (
      username !== undefined &&
      password !== undefined &&
      this.#passwords.get(username) === password
    );
  }

  isAdmin({ username }: FakeCall): boolean {
    return username === this.admin.username;
  }

  may(
    call: FakeCall,
    wanted: Level,
    resource: { type: ResourceType; id: string },
  ): boolean {
    const granted =
      this.#grants.get(keyOf(call.username ?? '', resource)) ??
      'NO_PERMISSIONS';
    return (
      this.isAdmin(call) || LEVELS.indexOf(granted) >= LEVELS.indexOf(wanted)
    );
  }
}
