import type { MlflowApi } from '../../src/api';
import { RequestOutputs } from '../../src/components/requests/RequestOutputs';
import { failing } from '../fakes';
import { everyRequest } from './everyRequest';
import type { Scenario } from './Scenario';

/** The result of a task, as its template puts it out. */
const result = (answers: Partial<MlflowApi>): Scenario => ({
  show: (
    <RequestOutputs
      output={{
        requestId: 'e9a1',
        links: [
          {
            title: 'Pull request',
            icon: 'code',
            url: 'https://git.example.org/ml/deployments/pulls/7',
          },
          {
            title: 'The server’s page, after the merge',
            icon: 'kind:component',
            entityRef: 'component:default/mlflow-credit',
          },
        ],
        text: [
          {
            title: 'What happens next',
            default: true,
            content:
              'Your platform team reviews the [pull request](https://git.example.org/ml/deployments/pulls/7).',
          },
        ],
      }}
    />
  ),
  answers,
});

export const resultsScenarios: Record<string, Scenario> = {
  ...Object.fromEntries(
    everyRequest.map(request => [
      `result-${request.id}`,
      result({ getRequest: async () => request }),
    ]),
  ),
  'result-loading': result({}),
  'result-forbidden': result({ getRequest: failing(403) }),
  'result-unavailable': result({ getRequest: failing(503) }),
};
