import { z } from 'zod/v4';
import { MlflowError } from './MlflowError';
import { MlflowHttp } from './MlflowHttp';
import { decode } from './decode';

/** Codes of failures before any part of a request was sent. */
const NEVER_CONNECTED = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Moves aliases. Nothing here is ever sent twice. */
export class AliasWriter {
  constructor(private readonly http: MlflowHttp) {}

  async setAlias(name: string, alias: string, version: string): Promise<void> {
    try {
      const answer = await this.http.send({
        path: '/api/2.0/mlflow/registered-models/alias',
        body: { name, alias, version },
        write: true,
      });
      decode(z.object({}), answer);
    } catch (error) {
      throw error instanceof MlflowError && !wasRefused(error)
        ? new MlflowError(
            'outcome-unknown',
            `MLflow was asked to move the alias, and did not say what came of it: ${error.message}`,
            error.details,
          )
        : error;
    }
  }
}

/**
 * Whether MLflow never got the call, or turned it down. It commits an alias
 * before it does the rest of the call, so that its own failures say nothing;
 * nor does a gateway that waited in vain.
 */
function wasRefused({ kind, details }: MlflowError): boolean {
  const { notAsked, networkCode = '', status } = details;
  const wasSent = status !== undefined || kind !== 'overloaded';
  return (
    notAsked === true ||
    !wasSent ||
    NEVER_CONNECTED.includes(networkCode) ||
    (status !== undefined &&
      status >= 300 &&
      status < 500 &&
      status !== 408 &&
      kind !== 'overloaded')
  );
}
