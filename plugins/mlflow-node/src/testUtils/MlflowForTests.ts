import { request } from 'undici';

/**
 * What tests need of MLflow's answers to a write.
 *
 * @public
 */
export interface WriteAnswer {
  run?: { info: { run_id: string } };
  model?: { info: { model_id: string } };
}

/**
 * How a write is sent; `login` is a name and a password with a colon between.
 *
 * @public
 */
export interface WriteOptions {
  method?: 'POST' | 'DELETE';
  login?: string;
  api?: string;
}

/**
 * An MLflow server that a test works with, real or not.
 *
 * @public
 */
export interface MlflowForTests {
  readonly address: string;
  /** Sends a write, as a training job would, and returns the answer. */
  write(
    route: string,
    body: unknown,
    options?: WriteOptions,
  ): Promise<WriteAnswer>;
  /** Stores a file among the artifacts of a run of the default experiment. */
  storeArtifact(runId: string, name: string, content?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function sendWrite(
  address: string,
  route: string,
  body: unknown,
  { method = 'POST', login, api = '2.0' }: WriteOptions = {},
): Promise<WriteAnswer> {
  const response = await request(`${address}/api/${api}/mlflow/${route}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(login && {
        authorization: `Basic ${Buffer.from(login).toString('base64')}`,
      }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.body.text();
  if (response.statusCode !== 200) {
    throw new Error(`${route} answers ${response.statusCode}: ${text}`);
  }
  return JSON.parse(text) as WriteAnswer;
}
