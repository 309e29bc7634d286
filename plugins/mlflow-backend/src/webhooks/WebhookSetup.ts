import { DiscoveryService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { MlflowError } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ClientPool, InstanceDirectory } from '../instances';
import { WebhookSettings } from './readWebhooks';
import { webhookSecret } from './webhookSecret';

/** What to do about the ways in which MLflow refuses. */
const ADVICE: Partial<Record<MlflowError['kind'], string>> = {
  'not-found':
    'It has no webhooks: they came with MLflow 3.3, and need a database.',
  'not-mlflow':
    'It has no webhooks: they came with MLflow 3.3, and need a database.',
  'feature-disabled': 'It keeps its registry in files, and so has no webhooks.',
  forbidden:
    "The portal's account must be an administrator of MLflow for this one step.",
  'invalid-request':
    'MLflow sends to public https addresses alone. Set mlflow.webhooks.baseUrl to one, or start MLflow with MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS=true and MLFLOW_WEBHOOK_ALLOWED_SCHEMES=http,https.',
};

/** Lets MLflow servers tell the portal that an alias was moved. */
export class WebhookSetup {
  constructor(
    private readonly options: {
      settings?: WebhookSettings;
      discovery: DiscoveryService;
      directory: InstanceDirectory;
      clients: ClientPool;
    },
  ) {}

  /**
   * Makes the webhook of an instance, or puts the one right that is there.
   *
   * @returns its address, and whether a delivery of MLflow's arrived there.
   * @throws InputError or NotFoundError, each with what to do.
   */
  async setUp(name: string): Promise<{ url: string; delivered: boolean }> {
    const { settings, clients, directory } = this.options;
    if (!settings) {
      throw new InputError(
        'mlflow.webhooks.secret is not set. Set it to 32 random characters or more, the same in all backends.',
      );
    }
    const instances = await directory.listInstances();
    const instance = instances.find(candidate => candidate.name === name);
    if (!instance) {
      throw new NotFoundError(`instance: the portal knows no ${name}`);
    }
    const url = await this.#urlOf(name, settings);
    try {
      return {
        url,
        delivered: await clients.clientOf(instance).setUpWebhook({
          url,
          secret: webhookSecret(settings.secret, name),
        }),
      };
    } catch (error) {
      if (error instanceof MlflowError) {
        throw new InputError(
          `Could not set up the webhook of ${name}: ${error.message}. ${
            ADVICE[error.kind] ?? 'Try again when the server is well.'
          }`,
        );
      }
      throw error;
    }
  }

  async #urlOf(name: string, { baseUrl }: WebhookSettings): Promise<string> {
    const { discovery } = this.options;
    const address = baseUrl ?? (await discovery.getExternalBaseUrl('mlflow'));
    return `${address}/webhooks/${name}`;
  }
}
