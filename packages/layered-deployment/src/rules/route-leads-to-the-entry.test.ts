import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { routeLeadsToTheEntry } from './route-leads-to-the-entry';

describe('the rule route-leads-to-the-entry', () => {
  it.each(
    behavioursOf(routeLeadsToTheEntry, {
      refuses: {
        'a route to another Service': {
          change: bundle =>
            infraValues(bundle, {
              route: { target: { serviceName: 'mlflow-service' } },
            }),
          naming: 'serviceName',
        },
        'a route that speaks another scheme': {
          change: bundle =>
            infraValues(bundle, { route: { target: { scheme: 'https' } } }),
          naming: 'scheme',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
