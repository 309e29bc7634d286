import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { LoopbackApi } from '../LoopbackApi';
import { Refusal } from '../Refusal';
import { BareRepository } from './BareRepository';
import { Account, BitbucketRepository } from './BitbucketRepository';
import { builds } from './builds';
import { defaultReviewers } from './defaultReviewers';
import { findGitBackend, gitBackend } from './gitBackend';
import { pullRequests } from './pullRequests';
import { notFound } from './refusal';
import { repositoryApi } from './repositoryApi';

type Refused = Error & { status?: number; headers?: Record<string, string> };

function account(name: string, displayName: string): Account {
  return { name, displayName, emailAddress: `${name}@example.com` };
}

/**
 * A stand-in for Bitbucket Data Center, of which no real one can run here: a
 * REST API that takes nothing but what Bitbucket documents, in front of real
 * Git repositories, which Git itself serves.
 */
export class FakeBitbucketServer {
  /** By key of the project and slug, as in `ML/deployments`. */
  readonly repositories = new Map<string, BitbucketRepository>();
  readonly accounts: Account[] = [
    account('portal', 'Portal'),
    account('ada', 'Ada'),
    account('grace', 'Grace'),
  ];
  /** Values of the header `Authorization`, with the names of accounts. */
  readonly credentials = new Map<string, string>();
  /** Calls that the documentation does not allow. */
  readonly violations: string[] = [];
  /** All calls, as in `GET /rest/api/1.0/users`. */
  readonly calls: string[] = [];
  /** What happens on the host just before it looks at a call. */
  meanwhile: (method: string, path: string) => void | Promise<void> = () => {};
  /** Whether a call is carried out and its answer gets lost. */
  unanswered: (method: string, path: string) => boolean = () => false;
  readonly #api = new LoopbackApi();
  #root = '';

  /** Answers with the address of the server. */
  async start(): Promise<string> {
    const program = findGitBackend();
    this.#root = await mkdtemp(join(tmpdir(), 'bitbucket-test-'));
    const find = (project: string, slug: string) => {
      const found = this.repositories.get(`${project}/${slug}`);
      if (!found) {
        throw notFound('Repository');
      }
      return found;
    };
    const app = express();
    app.use(this.#admit);
    app.use(
      '/scm',
      gitBackend({
        program,
        root: this.#root,
        unanswered: (method, path) => this.unanswered(method, `/scm${path}`),
      }),
    );
    app.use(express.json({ limit: '64mb' }), (request, response, next) => {
      if (this.unanswered(request.method, request.path)) {
        response.json = () => response;
      }
      next();
    });
    app.use('/rest', repositoryApi(find, this.accounts, this.violations));
    app.use('/rest', pullRequests(find, this.accounts, this.violations));
    app.use('/rest', defaultReviewers(find, this.accounts, this.violations));
    app.use('/rest', builds(this.repositories));
    app.use(this.#refuse);
    return this.#api.start(app);
  }

  async stop(): Promise<void> {
    await this.#api.stop();
    await rm(this.#root, { recursive: true, force: true });
  }

  async createRepository(path: string): Promise<BitbucketRepository> {
    const git = await BareRepository.create(join(this.#root, `${path}.git`));
    const repository = new BitbucketRepository(path, git);
    this.repositories.set(path, repository);
    return repository;
  }

  readonly #admit: RequestHandler = async (request, response, next) => {
    const { method, path, headers } = request;
    this.calls.push(`${method} ${path}`);
    try {
      await this.meanwhile(method, path);
      const name = this.credentials.get(headers.authorization ?? '');
      if (!name) {
        throw new Refusal(401, 'You are not permitted to access this resource');
      }
      response.locals.account = name;
      response.set('X-AUSERNAME', encodeURIComponent(name));
      next();
    } catch (error) {
      next(error);
    }
  };

  readonly #refuse: ErrorRequestHandler = (error, _, response, __) => {
    const { status = 500, headers = {}, message } = error as Refused;
    response
      .status(status)
      .set(headers)
      .json({ errors: [{ context: null, message, exceptionName: null }] });
  };
}
