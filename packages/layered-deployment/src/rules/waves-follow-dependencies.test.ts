import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { addFile, replaceText } from '../__testUtils__/editBundle';
import { wavesFollowDependencies } from './waves-follow-dependencies';

const withJob = (wave: string) => (bundle: BundleContent) =>
  addFile(
    bundle,
    'infra/templates/preparing-job.yaml',
    `apiVersion: batch/v1
kind: Job
metadata:
  name: preparation
  annotations:
    argocd.argoproj.io/sync-wave: "${wave}"
`,
  );

describe('the rule waves-follow-dependencies', () => {
  it.each(
    behavioursOf(wavesFollowDependencies, {
      accepts: { 'a Job that prepares something': withJob('-1') },
      refuses: {
        'a Job that prepares something too late': {
          change: withJob('1'),
          naming: 'The Job is in wave 1',
        },
        'a Job that calls a server that is not there yet': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/accounts-job.yaml',
              'sync-wave: "1"',
              'sync-wave: "-1"',
            ),
          naming: 'The Job is in wave -1',
        },
        'an ExternalSecret in the wave of its reader': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/external-secrets.yaml',
              'sync-wave: "-1"',
              'sync-wave: "0"',
            ),
          naming: 'The ExternalSecret is in wave 0',
        },
        'a Certificate that holds the server back': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/certificate.yaml',
              'sync-wave: "1"',
              'sync-wave: "-1"',
            ),
          naming: 'The Certificate is in wave -1',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
