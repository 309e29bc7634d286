import { behavioursOf } from '../__testUtils__/behavioursOf';
import { productionHasReviewers } from './production-has-reviewers';

describe('the rule production-has-reviewers', () => {
  it.each(
    behavioursOf(productionHasReviewers, {
      refuses: {
        'a production environment that anybody may change': {
          change: bundle => ({
            ...bundle,
            deployment: {
              ...bundle.deployment,
              environments: bundle.deployment.environments.map(environment => ({
                ...environment,
                reviewers: [],
              })),
            },
          }),
          naming: 'reviewer of prod',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
