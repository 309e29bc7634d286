import { Router } from 'express';
import { only } from '../only';
import { documented } from './documented';

/**
 * A user, as GitLab's answers show one.
 *
 * @public
 */
export interface FakeUser {
  id: number;
  username: string;
}

/**
 * The users of a stand-in for GitLab, whose names have no case.
 *
 * @public
 */
export class FakeUsers {
  readonly #users: FakeUser[] = [];

  add(usernames: string[]) {
    for (const username of usernames) {
      if (!this.find(username)) {
        this.#users.push({ id: 100 + this.#users.length, username });
      }
    }
  }

  find(key: number | string): FakeUser | undefined {
    return this.#users.find(
      ({ id, username }) =>
        id === key || username === String(key).toLocaleLowerCase('en-US'),
    );
  }

  /** Usernames of those ids that are a user's. */
  named(ids: number[]): string[] {
    return ids.flatMap(id => this.find(id)?.username ?? []);
  }

  api(violations: string[]): Router {
    const router = Router();
    router.get(
      '/users',
      only(documented.users, 'query', violations),
      ({ query }, response) => {
        const found = this.find(String(query.username));
        response.json(found ? [found] : []);
      },
    );
    return router;
  }
}
