import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../../__fixtures__/api';
import { instanceStatus } from '../../../__fixtures__/instances';
import { searchResponse } from '../../../__fixtures__/lineage';
import { renderTab } from './__testUtils__/renderTab';

const entityRef = 'component:default/mlflow-fraud';

describe('ModelsTab', () => {
  it('lists models with what their aliases point to', async () => {
    renderTab();

    const row = await screen.findByRole('row', { name: /fraud-detector/ });
    expect(row).toHaveTextContent('champion: 3');
    expect(row).toHaveTextContent('challenger: 4');
    expect(within(row).getByRole('link', { name: /risk/ })).toBeVisible();
  });

  it('asks for more only when it is told to', async () => {
    const mlflowApi = renderTab({
      searchModels: async (_, { cursor }) =>
        cursor ? searchResponse(['b']) : searchResponse(['a'], 'page-2'),
    });
    await screen.findByRole('row', { name: /^a/ });
    expect(mlflowApi.searchModels).toHaveBeenCalledTimes(1);

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await screen.findByRole('row', { name: /^b/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /^a/ })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('drops the answer to a question that was replaced meanwhile', async () => {
    const answers = new Map<string | undefined, (names: string[]) => void>();
    renderTab({
      searchModels: (_, { text }) =>
        new Promise(resolve => {
          answers.set(text, names => resolve(searchResponse(names)));
        }),
    });
    await userEvent.type(await screen.findByLabelText('Name'), 'b');
    await waitFor(() => expect(answers.has('b')).toBe(true));
    answers.get('b')?.(['b']);
    await screen.findByRole('row', { name: /^b/ });
    answers.get(undefined)?.(['a']);

    await expect(
      screen.findByRole('row', { name: /^a/ }, { timeout: 200 }),
    ).rejects.toThrow();
    expect(screen.getByRole('row', { name: /^b/ })).toBeVisible();
  });

  it('offers the own groups as owners', async () => {
    const mlflowApi = renderTab();
    await userEvent.click(
      await screen.findByRole('combobox', { name: 'Owner' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'group:default/risk' }),
    );

    await waitFor(() =>
      expect(mlflowApi.searchModels).toHaveBeenLastCalledWith(entityRef, {
        instance: 'fraud-prod',
        owner: 'group:default/risk',
      }),
    );
  });

  it('keeps what it has when the next page fails', async () => {
    renderTab({
      searchModels: async (_, { cursor }) => {
        if (cursor) {
          throw responseError(503);
        }
        return searchResponse(['a'], 'page-2');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /^a/ })).toBeVisible();
    expect(screen.queryByText(/by itself/)).not.toBeInTheDocument();
  });

  it('searches for what is typed, and for what the address says', async () => {
    const mlflowApi = renderTab({}, '/?alias=champion');
    await userEvent.type(await screen.findByLabelText('Name'), 'fraud');

    await waitFor(() =>
      expect(mlflowApi.searchModels).toHaveBeenLastCalledWith(entityRef, {
        instance: 'fraud-prod',
        alias: 'champion',
        text: 'fraud',
      }),
    );
    expect(screen.getByLabelText('Alias')).toHaveValue('champion');
  });

  it('says that nothing fits', async () => {
    renderTab({ searchModels: async () => searchResponse([]) });

    expect(await screen.findByText('No registered model fits.')).toBeVisible();
  });

  it('offers another server where there are several', async () => {
    const mlflowApi = renderTab({
      getInstances: async () => ({
        items: ['fraud-prod', 'fraud-dev'].map(instance =>
          instanceStatus({ instance }),
        ),
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Server/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'fraud-dev' }),
    );

    await waitFor(() =>
      expect(mlflowApi.searchModels).toHaveBeenLastCalledWith(entityRef, {
        instance: 'fraud-dev',
      }),
    );
  });

  it('leads back to all models', async () => {
    renderTab({}, '/?model=fraud-detector&alias=champion');

    const back = await screen.findByRole('link', { name: 'All models' });
    expect(back).toHaveAttribute(
      'href',
      expect.stringMatching(/\?alias=champion$/),
    );
  });

  it('says what an entity lacks that names no server', async () => {
    const mlflowApi = renderTab({ getInstances: async () => ({ items: [] }) });

    expect(await screen.findByText(/mlflow\.org\/instance/)).toBeVisible();
    expect(mlflowApi.searchModels).not.toHaveBeenCalled();
  });

  it('says calmly that somebody may not see the models', async () => {
    renderTab({
      searchModels: async () => {
        throw responseError(403);
      },
    });

    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
