import express, { ErrorRequestHandler } from 'express';
import { FakeRepository } from '../FakeRepository';
import { LoopbackApi } from '../LoopbackApi';
import { describedApi, readDescription } from '../describedApi';
import { checks } from './checks';
import { FakeGithubApp } from './FakeGithubApp';
import { gitDatabase } from './gitDatabase';
import { DraftPlan, pullRequests } from './pullRequests';
import { notFound } from './refusal';
import { FakeReview, ReviewRules, reviews } from './reviews';
import { triage } from './triage';

type Refused = Error & { status?: number; headers?: Record<string, string> };

const described = [
  '/app/installations',
  '/app/installations/{installation_id}/access_tokens',
  '/installation/repositories',
  '/repos/{owner}/{repo}/commits/{ref}/check-runs',
  '/repos/{owner}/{repo}/commits/{ref}/status',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/git/blobs',
  '/repos/{owner}/{repo}/git/blobs/{file_sha}',
  '/repos/{owner}/{repo}/git/commits',
  '/repos/{owner}/{repo}/git/ref/{ref}',
  '/repos/{owner}/{repo}/git/refs',
  '/repos/{owner}/{repo}/git/refs/{ref}',
  '/repos/{owner}/{repo}/git/trees',
  '/repos/{owner}/{repo}/git/trees/{tree_sha}',
  '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
  '/repos/{owner}/{repo}/issues/{issue_number}/labels',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
];

/**
 * A stand-in for GitHub, of which no real one can run here: it keeps state
 * as Git does, and refuses every call that GitHub's own description of its API
 * does not allow.
 */
export class FakeGithub {
  readonly repositories = new Map<string, FakeRepository>();
  /** Calls that the description does not allow. */
  readonly violations: string[] = [];
  /** What happens on the host just before it looks at a call. */
  meanwhile: (method: string, path: string) => void = () => {};
  readonly plan: DraftPlan = { drafts: true };
  /** Teams that may be asked to review. */
  readonly teams = ['platform'];
  /** Reviews before those of the repository's people, oldest first. */
  readonly earlierReviews: FakeReview[] = [];
  readonly reviewRules: ReviewRules = {};
  /** Where lists say that they go on, if that is elsewhere. */
  nextPages: string | undefined;
  readonly #api = new LoopbackApi();
  readonly #app: FakeGithubApp | undefined;

  /** With an app, its tokens alone are taken. */
  constructor({ app }: { app?: FakeGithubApp } = {}) {
    this.#app = app;
  }

  /** @param description - GitHub's description of its REST API. */
  async start(description: string): Promise<string> {
    const app = express();
    const repositoryOf = (name: string) => {
      const found = this.repositories.get(name);
      if (!found) {
        throw notFound();
      }
      return found;
    };
    app.use(express.json({ limit: '64mb' }));
    app.use(({ method, path }, { locals }, next) => {
      locals.nextPages = this.nextPages;
      this.meanwhile(method, path);
      next();
    });
    const opened = pullRequests(repositoryOf, this.plan);
    const reviewed = reviews(
      repositoryOf,
      this.earlierReviews,
      this.reviewRules,
    );
    if (this.#app) {
      app.use(['/graphql', '/repos'], this.#app.guard);
    }
    // GraphQL has a description of its own.
    app.use(reviewed.graphql, opened.graphql);
    app.use(describedApi(readDescription(description, described)));
    if (this.#app) {
      app.use(this.#app.router());
    }
    app.use(gitDatabase(repositoryOf));
    app.use(opened.rest, reviewed.rest);
    app.use(triage(repositoryOf, this.teams));
    app.use(checks(repositoryOf));
    app.use(this.#refuse);
    return this.#api.start(app);
  }

  stop(): Promise<void> {
    return this.#api.stop();
  }

  readonly #refuse: ErrorRequestHandler = (error, request, response, _) => {
    const { status = 500, headers = {}, message } = error as Refused;
    if (status === 400) {
      this.violations.push(`${request.method} ${request.path}: ${message}`);
    }
    response.status(status).set(headers).json({ message });
  };
}
