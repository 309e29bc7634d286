import { describeRule } from '../__testUtils__/describeRule';
import { productionHasReviewers } from './production-has-reviewers';

describeRule(productionHasReviewers, {
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
});
