import express, { ErrorRequestHandler } from 'express';
import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { LoopbackApi } from '../LoopbackApi';
import { Refusal } from '../Refusal';
import { FakeUsers } from './FakeUsers';
import { mergeRequests } from './mergeRequests';
import { notFound } from './refusal';
import { repositoryApi } from './repositoryApi';
import { reviews } from './reviews';

type Refused = Error & { status?: number; headers?: Record<string, string> };

/**
 * A stand-in for GitLab, of which no real one can run here: it keeps state as
 * Git does, refuses as GitLab's documentation says, and takes no parameter
 * that is not in there.
 *
 * @public
 */
export class FakeGitlab {
  /** By the path of the project, groups included. */
  readonly projects = new Map<string, FakeRepository>();
  /** Everybody with an account. */
  readonly users = new FakeUsers();
  /** Tokens that it accepts. */
  readonly tokens = new Set<string>();
  /** Merge requests whose branch is not that of the project itself. */
  readonly fromForks = new Set<FakePullRequest>();
  /** Calls that the documentation does not allow. */
  readonly violations: string[] = [];
  /** As in the free tier, which leaves out the others. */
  takesOnePerson = false;
  /** What happens on the host just before it looks at a call. */
  meanwhile: (method: string, path: string) => void = () => {};
  /** Whether a call is carried out and its answer gets lost. */
  unanswered: (method: string, path: string) => boolean = () => false;
  readonly #api = new LoopbackApi();

  /** Answers with the address of its API. */
  async start(): Promise<string> {
    const app = express();
    const repository = (project: string) => {
      const found = this.projects.get(project);
      if (!found) {
        throw notFound('Project');
      }
      return found;
    };
    app.use(express.json({ limit: '64mb' }));
    app.use(({ method, path, headers }, response, next) => {
      this.meanwhile(method, path);
      const [scheme, token] = headers.authorization?.split(' ') ?? [];
      if (scheme !== 'Bearer' || !this.tokens.has(token)) {
        throw new Refusal(401, '401 Unauthorized');
      }
      if (this.unanswered(method, path)) {
        response.json = () => response;
      }
      next();
    });
    app.use(repositoryApi(repository, this.violations));
    app.use(this.users.api(this.violations));
    app.use(reviews(repository, this.users, this.violations));
    app.use(
      mergeRequests(repository, {
        users: this.users,
        violations: this.violations,
        fromForks: this.fromForks,
        takesOnePerson: () => this.takesOnePerson,
      }),
    );
    app.use(this.#refuse);
    return this.#api.start(app);
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  readonly #refuse: ErrorRequestHandler = (error, _, response, __) => {
    const { status = 500, headers = {}, message } = error as Refused;
    response.status(status).set(headers).json({ message });
  };
}
