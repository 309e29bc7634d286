import express, {
  ErrorRequestHandler,
  NextFunction,
  Request,
  RequestHandler,
  Response,
} from 'express';
import { FakePullRequest, FakeRepository, portal } from '../FakeRepository';
import { LoopbackApi } from '../LoopbackApi';
import { describedApi } from '../describedApi';
import { Refusal } from '../Refusal';
import { readBitbucketDescription } from './documented';
import { memberApi } from './memberApi';
import { pullRequests } from './pullRequests';
import { notFound } from './refusal';
import { repositoryApi } from './repositoryApi';

type Refused = Error & { status?: number; headers?: Record<string, string> };

const SOURCE = /^(\/repositories\/[^/]+\/[^/]+\/src\/[^/]+)\/([^?]*)(.*)$/;

/**
 * A stand-in for Bitbucket Cloud, of which no real one can run here: it keeps
 * state as Git does, and refuses every call that the published description of
 * its API does not allow.
 */
export class FakeBitbucketCloud {
  /** By name; all of them are in one workspace. */
  readonly repositories = new Map<string, FakeRepository>();
  /** What it accepts as Authorization. */
  readonly authorizations = new Set<string>();
  /** Pull requests whose branch is not that of the repository itself. */
  readonly fromForks = new Set<FakePullRequest>();
  /** Names of those who are asked to review by default, wherever it is. */
  readonly defaultReviewers = new Set<string>();
  /** Paths that Git LFS keeps elsewhere. */
  readonly inLfs = new Set<string>();
  /** Calls that the description does not allow. */
  readonly violations: string[] = [];
  /** What happens on the host just before it looks at a call. */
  meanwhile: (method: string, path: string) => void = () => {};
  readonly #api = new LoopbackApi();

  /** @param description - that of Bitbucket's API, if there is one here. */
  async start(description: string | undefined): Promise<string> {
    const app = express();
    const find = (_: string, repo: string) => {
      const found = this.repositories.get(repo);
      if (!found) {
        throw notFound('Repository');
      }
      return found;
    };
    app.use(({ method, path, headers }, _, next) => {
      this.meanwhile(method, path);
      if (!this.authorizations.has(headers.authorization ?? '')) {
        throw new Refusal(401, 'Token is invalid');
      }
      next();
    });
    app.use(pathAsParameter);
    app.use(express.json({ limit: '64mb' }));
    if (description !== undefined) {
      app.use(checkedBy(description));
    }
    const { violations, inLfs, fromForks, defaultReviewers } = this;
    app.use(repositoryApi({ find, violations, inLfs }));
    app.use(
      memberApi(
        () => [
          portal.name,
          ...[...this.repositories.values()].flatMap(({ people }) => people),
        ],
        defaultReviewers,
      ),
    );
    app.use(pullRequests({ find, fromForks }));
    app.use(this.#refuse);
    return this.#api.start(app);
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  readonly #refuse: ErrorRequestHandler = (error, request, response, _) => {
    const { status = 500, headers = {}, message } = error as Refused;
    if (!(error instanceof Refusal) && !('headers' in error && error.headers)) {
      this.violations.push(`${request.method} ${request.path}: ${message}`);
    }
    response
      .status(status)
      .set(headers)
      .json({ type: 'error', error: { message } });
  };
}

function checkedBy(file: string): RequestHandler {
  const { description, isMissing } = readBitbucketDescription(file);
  const checks = express.Router().use(describedApi(description));
  return (request, response, next) =>
    isMissing(request.path) ? next() : checks(request, response, next);
}

/** A description cannot say that a parameter of a path contains slashes. */
function pathAsParameter(request: Request, _: Response, next: NextFunction) {
  request.url = request.url.replace(
    SOURCE,
    (__, commit, path, query) =>
      `${commit}/${encodeURIComponent(
        decodeURIComponent(path) || '/',
      )}${query}`,
  );
  // The validator looks at this one.
  request.originalUrl = request.url;
  next();
}
