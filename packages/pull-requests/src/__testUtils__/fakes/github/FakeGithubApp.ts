import { createVerify, generateKeyPairSync } from 'node:crypto';
import { RequestHandler, Router } from 'express';
import { Refusal } from '../Refusal';
import { notFound } from './refusal';

const INSTALLATION = 7;
const LIFE_MS = 60 * 60_000;

/** An app of GitHub, and the tokens that it was given. */
export class FakeGithubApp {
  readonly appId = 42;
  readonly privateKey: string;
  /** Its tokens, and when they end. */
  readonly tokens = new Map<string, number>();
  /** Who let it in. */
  readonly installations = ['ml'];
  /** The repositories that it was let into; undefined for all. */
  repositories: string[] | undefined;
  readonly #publicKey: string;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    this.privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** Refuses whoever has no token that the app was given. */
  readonly guard: RequestHandler = ({ headers }, _, next) => {
    const token = headers.authorization?.replace(/^token /, '') ?? '';
    if ((this.tokens.get(token) ?? 0) < Date.now()) {
      throw new Refusal(401, 'Bad credentials');
    }
    next();
  };

  /** What an app asks for with a token that it signs itself. */
  router(): Router {
    const router = Router();
    router.use('/app', this.#signed);
    router.get('/app/installations', (_, response) => {
      response.json(
        this.installations.map(login => ({
          id: INSTALLATION,
          account: { login },
        })),
      );
    });
    router.post('/app/installations/:id/access_tokens', (request, response) => {
      if (request.params.id !== `${INSTALLATION}`) {
        throw notFound();
      }
      const token = `ghs_${this.tokens.size + 1}`;
      const end = Date.now() + LIFE_MS;
      this.tokens.set(token, end);
      response.status(201).json({
        token,
        expires_at: new Date(end).toISOString(),
        repository_selection: this.repositories ? 'selected' : 'all',
      });
    });
    router.get('/installation/repositories', this.guard, (_, response) => {
      const repositories = (this.repositories ?? []).map(name => ({ name }));
      response.json({ total_count: repositories.length, repositories });
    });
    return router;
  }

  readonly #signed: RequestHandler = ({ headers }, _, next) => {
    const jwt = headers.authorization?.replace(/^bearer /i, '') ?? '';
    const [head, claims, signature = ''] = jwt.split('.');
    const verified = createVerify('RSA-SHA256')
      .update(`${head}.${claims}`)
      .verify(this.#publicKey, signature, 'base64url');
    if (!verified) {
      throw new Refusal(401, 'A JSON web token could not be decoded');
    }
    next();
  };
}
