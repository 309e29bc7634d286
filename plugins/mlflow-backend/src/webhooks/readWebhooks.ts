import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const SECRET = 'mlflow.webhooks.secret';
/** As long as what is made from it. */
const SECRET_LENGTH = 32;

/** How MLflow servers tell the portal that something changed. */
export interface WebhookSettings {
  /** The portal's own; see `webhookSecret`. */
  secret: string;
  /** Address of this plugin as MLflow servers reach it, if it is another one. */
  baseUrl?: string;
}

/** Nothing where webhooks are not wanted. */
export function readWebhooks(config: Config): WebhookSettings | undefined {
  const secret = config.getOptionalString(SECRET);
  if (secret === undefined) {
    return undefined;
  }
  if (secret.length < SECRET_LENGTH) {
    throw new InputError(
      `${SECRET} is too short to sign with; give it ${SECRET_LENGTH} random characters or more`,
    );
  }
  return {
    secret,
    baseUrl: config
      .getOptionalString('mlflow.webhooks.baseUrl')
      ?.replace(/\/+$/, ''),
  };
}
