import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { artifactsNeverExpire } from './artifacts-never-expire';

const preparedBy = (bundle: BundleContent, command: string): BundleContent => ({
  ...bundle,
  prerequisites: [
    {
      id: 'lifecycle',
      environment: 'prod',
      title: 'Set the lifecycle',
      command,
      check: 'true',
    },
  ],
});

describe('the rule artifacts-never-expire', () => {
  it.each(
    behavioursOf(artifactsNeverExpire, {
      accepts: {
        'a rule that frees replaced versions': bundle =>
          preparedBy(
            bundle,
            '{"Rules":[{"NoncurrentVersionExpiration":{"NoncurrentDays":30},"Expiration":{"ExpiredObjectDeleteMarker":true}}]}',
          ),
        'a rule that ends uploads': bundle =>
          preparedBy(
            bundle,
            '{"rule":[{"action":{"type":"AbortIncompleteMultipartUpload"},"condition":{"age":7}}]}',
          ),
      },
      refuses: {
        'objects of S3 that expire': {
          change: bundle =>
            preparedBy(bundle, '{"Rules":[{"Expiration":{"Days":180}}]}'),
          naming: 'prod',
        },
        'objects of Google that are deleted': {
          change: bundle =>
            preparedBy(
              bundle,
              '{"rule":[{"action":{"type":"Delete"},"condition":{"age":180}}]}',
            ),
          naming: 'age',
        },
        'blobs of Azure that are deleted': {
          change: bundle =>
            preparedBy(
              bundle,
              '{"baseBlob":{"delete":{"daysAfterModificationGreaterThan":180}}}',
            ),
          naming: 'age',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
