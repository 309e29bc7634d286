import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { middlewaresAreReachable } from './middlewares-are-reachable';

describe('the rule middlewares-are-reachable', () => {
  it.each(
    behavioursOf(middlewaresAreReachable, {
      accepts: {
        'a middleware beside the route': bundle =>
          infraValues(bundle, {
            route: { middlewares: [{ name: 'headers' }] },
          }),
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
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
