import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { trackedRequest } from '../../../__fixtures__/requests';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { RequestOutputs } from './RequestOutputs';

const output = {
  requestId: 'e9a1',
  links: [{ title: 'Pull request', url: 'https://git.example.org/pulls/7' }],
  text: [
    { title: 'What happens next', content: 'Your platform team reviews.' },
  ],
};

async function show(
  answers: Partial<MlflowApi>,
  shown: Parameters<typeof RequestOutputs>[0]['output'],
) {
  const mlflowApi = mlflowApiStub(answers);
  await renderInTestApp(
    <TestApiProvider apis={[[mlflowApiRef, mlflowApi]]}>
      <RequestOutputs output={shown} />
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return mlflowApi;
}

describe('RequestOutputs', () => {
  it('shows how far the request of the task has come', async () => {
    const mlflowApi = await show(
      {
        getRequest: async () => trackedRequest({ state: 'changes-requested' }),
      },
      output,
    );
    expect(
      await screen.findByRole('heading', { name: 'Your request' }),
    ).toBeVisible();
    expect(await screen.findByText('Changes requested')).toBeVisible();
    expect(screen.getByText(/^Requester: answer the review/)).toBeVisible();
    expect(mlflowApi.getRequest).toHaveBeenCalledWith('e9a1');
  });

  it('keeps the links and texts of the template, also when the state cannot be read', async () => {
    await show(
      {
        getRequest: async () => {
          throw responseError(503);
        },
      },
      output,
    );
    expect(
      await screen.findByText('The portal could not read this'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /Pull request/ })).toBeVisible();
    expect(screen.getByText('What happens next')).toBeVisible();
    expect(screen.queryByText(/secret host/)).not.toBeInTheDocument();
  });

  it.each([
    ['a dry run', { ...output, requestId: '' }],
    ['another template', { links: output.links, text: output.text }],
  ])('adds nothing to the result of %s', async (_, shown) => {
    const mlflowApi = await show({}, shown);
    expect(await screen.findByText('What happens next')).toBeVisible();
    expect(screen.queryByText('Your request')).not.toBeInTheDocument();
    expect(mlflowApi.getRequest).not.toHaveBeenCalled();
  });

  it('shows nothing while the task runs', async () => {
    await show({}, undefined);
    expect(screen.queryByText('Your request')).not.toBeInTheDocument();
  });
});
