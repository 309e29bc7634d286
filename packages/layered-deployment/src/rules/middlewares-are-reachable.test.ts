import { describeRule } from '../__testUtils__/describeRule';
import { infraValues } from '../__testUtils__/editBundle';
import { middlewaresAreReachable } from './middlewares-are-reachable';

describeRule(middlewaresAreReachable, {
  accepts: {
    'a middleware beside the route': bundle =>
      infraValues(bundle, { route: { middlewares: [{ name: 'headers' }] } }),
  },
  refuses: {
    'a middleware of another namespace that nobody allows': {
      change: bundle => ({
        ...bundle,
        prerequisites: bundle.prerequisites.filter(
          ({ id, environment }) =>
            id !== 'traefik-cross-namespace' || environment === 'dev',
        ),
      }),
      naming: 'prod',
    },
  },
});
