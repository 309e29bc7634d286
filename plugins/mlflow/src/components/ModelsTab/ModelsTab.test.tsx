import { identityApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../__fixtures__/api';
import { consumerEntity, serverEntity } from '../../__fixtures__/entities';
import { instanceStatus } from '../../__fixtures__/instances';
import {
  comparisonResponse,
  lineageResponse,
  metricHistory,
  searchResponse,
} from '../../__fixtures__/lineage';
import { checkResponse, versionsResponse } from '../../__fixtures__/promotion';
import { mlflowApiRef, type MlflowApi } from '../../api';
import { ModelsTab } from './ModelsTab';

const entityRef = 'component:default/mlflow-fraud';

function renderTab(
  answers: Partial<MlflowApi> = {},
  address = '/',
  { result = 'ALLOW', entity = serverEntity } = {},
) {
  const mlflowApi = mlflowApiStub({
    getInstances: async () => ({ items: [instanceStatus()] }),
    searchModels: async () => searchResponse(['fraud-detector']),
    getVersions: async () => versionsResponse,
    getLineage: async () => lineageResponse(),
    compareVersions: async () => comparisonResponse,
    ...answers,
  });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <ModelsTab />
    </EntityProvider>,
    {
      apis: [
        [mlflowApiRef, mlflowApi],
        [permissionApiRef, { authorize: async () => ({ result }) } as never],
        [
          identityApiRef,
          {
            getBackstageIdentity: async () => ({
              userEntityRef: 'user:default/ada',
              ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
            }),
          } as never,
        ],
      ],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return mlflowApi;
}

const MODEL = '/?model=fraud-detector';

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

  it('tells where a version came from', async () => {
    renderTab({}, MODEL);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of version 4' }),
    );

    const dialog = await screen.findByRole('dialog', {
      name: 'Version 4 of fraud-detector',
    });
    for (const text of [
      'brave-fox-12',
      'FINISHED, 12 min, 30 sec',
      /transactions-2026-q3 \(training, a1b2c3d4, s3:/,
      'main train.py 4c1d5b1d9e7aa0f3',
      'python_function, sklearn',
      'amount: double',
    ]) {
      expect(await within(dialog).findByText(text)).toBeVisible();
    }
    const metrics = within(dialog).getByRole('table', { name: 'Metrics' });
    expect(metrics).toHaveTextContent('val_auc0.981Curveval_lossNaNCurve');
    expect(
      within(dialog).getByRole('table', { name: 'Parameters' }),
    ).toHaveTextContent('max_depth7');
  });

  it.each([
    [{ run: { state: 'none' as const } }, /without a run/],
    [{ run: { state: 'gone' as const, runId: 'r1' } }, /r1 no longer exists/],
    [{ file: { state: 'unreadable' as const } }, /could not read it/],
    [
      { copyOf: { model: 'old', version: '2', state: 'gone' as const } },
      /version 2 of old, which no longer exists/,
    ],
  ])('explains what is missing: %j', async (changes, text) => {
    renderTab({ getLineage: async () => lineageResponse(changes) }, MODEL);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of version 4' }),
    );

    expect(await screen.findByText(text)).toBeVisible();
  });

  it('draws how a metric went, and says it in words', async () => {
    renderTab(
      {
        getMetricHistory: async (_, { metric, version }) =>
          metricHistory(metric, version),
      },
      MODEL,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of version 4' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Curve of val_auc' }),
    );

    const plot = await screen.findByRole('img', {
      name: 'val_auc over 7 values: from 0.52 to 0.96, least 0.52, most 0.96',
    });
    const path = plot.querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/[ML]/g)).toHaveLength(7);
    expect(screen.getByText(/1 value is no number/)).toBeVisible();
    expect(screen.getByText(/A thousand of more values/)).toBeVisible();
  });

  it('compares the two versions that were chosen last', async () => {
    const mlflowApi = renderTab({}, MODEL);
    for (const version of ['2', '3', '4']) {
      const row = await screen.findByRole('row', {
        name: new RegExp(`Version ${version}`),
      });
      await userEvent.click(within(row).getByRole('checkbox'));
    }
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Compare versions 3 and 4',
      }),
    );

    const metric = await screen.findByRole('row', { name: /val_auc/ });
    expect(metric).toHaveTextContent('val_auc0.9730.981+0.008better');
    expect(screen.getByRole('row', { name: /train_sec/ })).toHaveTextContent(
      /\+30$/,
    );
    expect(screen.getByText('12 parameters are the same.')).toBeVisible();
    expect(mlflowApi.compareVersions).toHaveBeenCalledWith(entityRef, {
      instance: 'fraud-prod',
      model: 'fraud-detector',
      versions: '3,4',
    });
  });

  it('points the champion to a version of the list, and shows that it did', async () => {
    const mlflowApi = renderTab(
      {
        getPreviousVersion: async () => ({
          instance: 'fraud-prod',
          current: '3',
        }),
        getPromotionRequests: async () => ({ items: [] }),
        checkPromotion: async () => checkResponse(),
        promote: async () => ({
          outcome: 'moved',
          instance: 'fraud-prod',
          from: '3',
          current: '2',
          recorded: true,
          message: 'champion moved.',
        }),
      },
      MODEL,
    );
    expect(
      (await screen.findAllByRole('button', { name: /^Point champion/ })).map(
        button => button.getAttribute('aria-label'),
      ),
    ).toEqual(['Point champion to version 4', 'Point champion to version 2']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Point champion to version 2' }),
    );
    expect(await screen.findByText(/val_auc: 0.981/)).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Reason/), 'a drift');
    await userEvent.click(
      screen.getByRole('button', { name: 'Move to version 2' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Done' }));

    const badges = (version: string) =>
      within(
        screen.getByRole('row', { name: new RegExp(`Version ${version}`) }),
      ).queryAllByText('champion');
    await waitFor(() => expect(badges('2')).toHaveLength(1));
    expect(badges('3')).toHaveLength(0);
    expect(mlflowApi.promote.mock.lastCall?.[1]).toMatchObject({
      ...{ alias: 'champion', version: '2', expectedVersion: '3' },
    });
    expect(mlflowApi.getVersions).toHaveBeenCalledTimes(2);
  });

  it('offers no move to those who may not', async () => {
    // Another entity: what one may is kept for a while.
    renderTab({}, MODEL, { result: 'DENY', entity: consumerEntity });

    await screen.findByRole('row', { name: /Version 4/ });
    expect(
      screen.queryByRole('button', { name: /^Point champion/ }),
    ).not.toBeInTheDocument();
  });

  it('reads where a version came from once, and anew only when told to', async () => {
    const mlflowApi = renderTab(
      { getLineage: async () => lineageResponse({ stale: true }) },
      MODEL,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of version 4' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Try again' }),
    );

    await waitFor(() => expect(mlflowApi.getLineage).toHaveBeenCalledTimes(2));
    expect(within(dialog).getByText('brave-fox-12')).toBeVisible();
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
