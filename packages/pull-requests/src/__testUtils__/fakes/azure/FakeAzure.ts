import express, { ErrorRequestHandler } from 'express';
import { FakeRepository } from '../FakeRepository';
import { LoopbackApi } from '../LoopbackApi';
import { describedApi, readDescription } from '../describedApi';
import { Refusal } from '../Refusal';
import { commits } from './commits';
import { policies } from './policies';
import { findPullRequest, pullRequests } from './pullRequests';
import { pushes } from './pushes';
import { teams } from './teams';
import { triage } from './triage';

const at = '/{organization}/{project}/_apis/git/repositories/{repositoryId}';
const described = [
  `${at}/blobs/{sha1}`,
  `${at}/commits/{commitId}`,
  `${at}/commits/{commitId}/statuses`,
  `${at}/commitsbatch`,
  `${at}/diffs/commits`,
  `${at}/pullrequests`,
  `${at}/pullrequests/{pullRequestId}`,
  `${at}/pullRequests/{pullRequestId}/iterations`,
  `${at}/pullRequests/{pullRequestId}/labels`,
  `${at}/pullRequests/{pullRequestId}/reviewers`,
  `${at}/pullRequests/{pullRequestId}/statuses`,
  `${at}/pushes`,
  `${at}/refs`,
  `${at}/trees/{sha1}`,
];

/**
 * A stand-in for Azure DevOps, of which no real one can run here: it keeps
 * state as Git does, leaves out of lists what Azure DevOps leaves out, and
 * refuses every call that the published description of its API does not allow.
 */
export class FakeAzure {
  readonly repositories = new Map<string, FakeRepository>();
  /** Members of each team of the project. */
  readonly teams = new Map<string, string[]>();
  /** Calls that the description does not allow. */
  readonly violations: string[] = [];
  /** What happens on the host just before it looks at a call. */
  meanwhile: (method: string, path: string) => void = () => {};
  readonly #api = new LoopbackApi();

  /** @param description - that of the Git API, if there is one here. */
  async start(description: string | undefined): Promise<string> {
    const app = express();
    const find = (name: string) => {
      const found = this.repositories.get(name);
      if (!found) {
        throw new Refusal(404, 'TF401019: The Git repository does not exist');
      }
      return found;
    };
    app.use(express.json({ limit: '64mb' }));
    app.use(({ method, path }, _, next) => {
      this.meanwhile(method, path);
      next();
    });
    app.use('/:organization/_apis/projects/:project/teams', teams(this.teams));
    app.use('/:organization/:project/_apis/policy', policies());
    if (description !== undefined) {
      app.use(describedApi(readDescription(description, described)));
    }
    const repository = express.Router({ mergeParams: true });
    const numbered = (repo: string, number: string) =>
      findPullRequest(find(repo), number);
    const identities = () =>
      [...this.teams.keys(), ...this.teams.values()].flat();
    repository.use(
      commits(find),
      pushes(find),
      pullRequests(find),
      triage(numbered, identities),
    );
    app.use('/:organization/:project/_apis/git/repositories', repository);
    app.use(this.#refuse);
    return this.#api.start(app);
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  readonly #refuse: ErrorRequestHandler = (error, request, response, _) => {
    const { status = 500, headers = {}, message } = error;
    if (status === 400 && !(error instanceof Refusal)) {
      this.violations.push(`${request.method} ${request.path}: ${message}`);
    }
    response.status(status).set(headers).json({ message });
  };
}
