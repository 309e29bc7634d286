import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { useCallback } from 'react';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { trackedRequest } from '../../../__fixtures__/requests';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { usePolling } from '../../../hooks/usePolling';
import { RequestsTable } from './RequestsTable';

/** The table with what is read, as the page reads it. */
function Requests() {
  const mlflowApi = useApi(mlflowApiRef);
  const requests = usePolling(
    useCallback(() => mlflowApi.getRequests(), [mlflowApi]),
  );
  return <RequestsTable requests={requests} />;
}

async function show(getRequests: MlflowApi['getRequests']) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [mlflowApiRef, mlflowApiStub({ getRequests })],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <Requests />
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const rowOf = async (status: Parameters<typeof trackedRequest>[0]) => {
  await show(async () => ({ items: [trackedRequest(status)] }));
  return within(await screen.findByRole('row', { name: /mlflow-credit/ }));
};

describe('RequestsTable', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'nextTick'],
      now: Date.parse('2026-11-21T08:05:00Z'),
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['draft', 'Draft', /^Requester: add the missing facts/],
    ['open', 'Waiting for review', /^Platform team: review/],
    ['approved', 'Approved by a reviewer', /^Platform team: merge/],
    ['changes-requested', 'Changes requested', /^Requester: answer the review/],
    ['checks-failing', 'Checks failing', /^Requester: open the failed check/],
    ['merged', 'Merged', /^Wait/],
    ['closed', 'Closed, not merged', /^Nothing is made. Requester:/],
  ] as const)(
    'says of %s what is so and who acts',
    async (state, title, next) => {
      const row = await rowOf({ state });
      expect(row.getByText(title)).toBeVisible();
      expect(row.getByText(next)).toBeVisible();
      expect(row.getByText('As of 5 minutes ago')).toBeVisible();
    },
  );

  it.each([
    ['pending', /^The portal is asking the Git host/],
    ['no-number', /^The portal did not note which/],
    ['not-configured', /^Platform team: the portal’s configuration/],
    ['no-access', /^Platform team: the Git host does not accept/],
    ['not-found', /^The Git host has no such pull request/],
    ['no-answer', /^The Git host does not answer/],
  ] as const)('says why a state is not known: %s', async (reason, words) => {
    const row = await rowOf({ state: 'unknown', reason, readAt: undefined });
    expect(row.getByText('Not known')).toBeVisible();
    expect(row.getByText(words)).toBeVisible();
    expect(row.queryByText(/As of/)).not.toBeInTheDocument();
  });

  it('says how old an answer is that could not be renewed', async () => {
    const row = await rowOf({ stale: true });
    expect(
      row.getByText('As of 5 minutes ago. The Git host does not answer now.'),
    ).toBeVisible();
  });

  it('says since when a request is closed and that it will leave', async () => {
    await show(async () => ({
      items: [
        trackedRequest(
          { state: 'closed' },
          { closedAt: '2026-11-19T08:05:00Z' },
        ),
      ],
    }));
    expect(
      await screen.findByText(
        'Seen closed 2 days ago. Leaves the list after a week.',
      ),
    ).toBeVisible();
  });

  it('leads to the pull request, by a name that tells it from others', async () => {
    const row = await rowOf({});
    expect(
      row.getByRole('link', { name: 'Open the pull request of mlflow-credit' }),
    ).toHaveAttribute('href', 'https://git.example.org/ml/deployments/pulls/7');
  });

  it('says that there is none', async () => {
    await show(async () => ({ items: [] }));
    expect(await screen.findByText('No open request.')).toBeVisible();
  });

  it('says calmly that the list could not be read', async () => {
    await show(async () => {
      throw responseError(503);
    });
    expect(
      await screen.findByText('The portal could not read this'),
    ).toBeVisible();
    expect(screen.queryByText(/secret host/)).not.toBeInTheDocument();
  });
});
