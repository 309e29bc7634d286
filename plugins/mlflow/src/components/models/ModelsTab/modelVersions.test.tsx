import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { consumerEntity } from '../../../__fixtures__/entities';
import { lineageResponse, metricHistory } from '../../../__fixtures__/lineage';
import { checkResponse } from '../../../__fixtures__/promotion';
import { renderTab } from './__testUtils__/renderTab';

const entityRef = 'component:default/mlflow-fraud';

const MODEL = '/?model=fraud-detector';

describe('versions on the ModelsTab', () => {
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
});
