import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { webhooksAreGuarded } from './webhooks-are-guarded';

const privateAddresses = {
  extraEnvVars: { MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS: 'true' },
};

describe('the rule webhooks-are-guarded', () => {
  it.each([
    ...behavioursOf(webhooksAreGuarded, {
      accepts: {
        'private addresses behind a NetworkPolicy': bundle =>
          upstreamValues(bundle, privateAddresses),
      },
      refuses: {
        'an encryption key in plain text': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY: 'abc' },
            }),
          naming: 'plain text',
        },
        'private addresses without a NetworkPolicy': {
          change: bundle => ({
            ...upstreamValues(bundle, privateAddresses),
            files: upstreamValues(bundle, privateAddresses).files.filter(
              ({ content }) => !/^kind: NetworkPolicy$/m.test(content),
            ),
          }),
          naming: 'without a NetworkPolicy',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
