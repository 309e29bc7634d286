import { behavioursOf } from '../__testUtils__/behavioursOf';
import { objectStoreKeepsVersions } from './object-store-keeps-versions';

describe('the rule object-store-keeps-versions', () => {
  it.each([
    ...behavioursOf(objectStoreKeepsVersions, {
      accepts: {
        'a store that Terraform makes, with versions': bundle => ({
          ...bundle,
          prerequisites: [],
          files: [
            {
              path: 'terraform/main.tf',
              content: 'resource "aws_s3_bucket_versioning" "artifacts" {}',
            },
          ],
        }),
      },
      refuses: {
        'a store whose versions nobody keeps in production': {
          change: bundle => ({
            ...bundle,
            prerequisites: bundle.prerequisites.filter(
              ({ id, environment }) =>
                id !== 'blob-versions' || environment !== 'prod',
            ),
          }),
          naming: 'prod',
        },
      },
    }),
    ...behavioursOf(objectStoreKeepsVersions, {
      example: 'try-out',
      refuses: {},
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
