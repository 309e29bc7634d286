import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  AliasedVersion,
  InstanceRead,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../__fixtures__/api';
import { consumerEntity } from '../../__fixtures__/entities';
import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../../__fixtures__/models';
import { mlflowApiRef, type MlflowApi } from '../../api';
import { ChampionCard } from './ChampionCard';

function renderCard(getModels?: MlflowApi['getModels']) {
  const mlflowApi = mlflowApiStub({ getModels });
  renderInTestApp(
    <EntityProvider entity={consumerEntity}>
      <ChampionCard />
    </EntityProvider>,
    { apis: [[mlflowApiRef, mlflowApi]] },
  );
  return mlflowApi;
}

const renderResponse = (changes: Parameters<typeof modelsResponse>[0] = {}) =>
  renderCard(async () => modelsResponse(changes));

const renderVersion = (version: AliasedVersion) =>
  renderResponse({
    items: [registeredModel({ aliases: [{ alias: 'champion', version }] })],
  });

const renderRead = (changes: Partial<InstanceRead>) => {
  const { instances } = modelsResponse();
  return renderResponse({ instances: [{ ...instances[0], ...changes }] });
};

describe('ChampionCard', () => {
  it('says that it reads before it knows anything', async () => {
    renderCard();
    expect(
      await screen.findByText('Reading the registered models'),
    ).toBeInTheDocument();
  });

  it('says nothing of an age that MLflow does not know', async () => {
    renderVersion(aliasedVersion({ registeredAt: undefined }));

    expect(
      await screen.findByRole('link', { name: /version 3 of fraud-detector/ }),
    ).toBeVisible();
    expect(screen.queryByText(/^registered/)).not.toBeInTheDocument();
  });

  it('shows which version is live, how good it is and how to load it', async () => {
    renderResponse();

    const panel = within(
      await screen.findByRole('region', { name: 'fraud-detector champion' }),
    );
    expect(
      panel.getByRole('link', { name: /version 3 of fraud-detector/ }),
    ).toHaveAttribute('href', expect.stringContaining('/versions/3'));
    expect(panel.getByText(/^registered .* by ada$/)).toBeVisible();
    expect(panel.getByText('val_auc')).toBeVisible();
    expect(panel.getByText('0.9731')).toBeVisible();
    expect(panel.queryByText('train_loss')).not.toBeInTheDocument();
    expect(panel.getByText(/transactions-2026-q3/)).toBeVisible();
    expect(panel.getByRole('link', { name: 'brave-fox-12' })).toBeVisible();
    expect(panel.getByText('models:/fraud-detector@champion')).toBeVisible();
    expect(
      screen.getByText(/does not record when an alias is moved/),
    ).toBeVisible();
  });

  it('says since when an alias points there, as exactly as it was seen and no more', async () => {
    const version = aliasedVersion();
    renderResponse({
      items: [
        registeredModel({
          aliases: [
            {
              alias: 'champion',
              version,
              since: {
                notBefore: '2026-11-20T09:12:00Z',
                notAfter: '2026-11-20T09:13:00Z',
                from: '2',
              },
            },
            {
              alias: 'challenger',
              version,
              since: { notAfter: '2026-11-01T08:00:04Z' },
            },
          ],
        }),
      ],
    });

    const [champion, challenger] = await screen.findAllByRole('region', {
      name: /fraud-detector ch/,
    });
    const moved = within(champion).getByText(/^moved here .*from version 2$/);
    expect(moved.closest('time')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Moved between .*:12:00.* and .*:13:00/),
    );
    expect(
      within(challenger).getByText(/^here already .* first looked$/),
    ).toBeVisible();
  });

  it('puts the champion first, among aliases and among models', async () => {
    const version = aliasedVersion();
    renderResponse({
      items: [
        registeredModel({
          name: 'a-model',
          aliases: [{ alias: 'candidate', version }],
        }),
        registeredModel({
          aliases: [
            { alias: 'challenger', version },
            { alias: 'champion', version },
          ],
        }),
      ],
    });
    await screen.findByRole('article', { name: 'a-model' });
    const names = screen
      .getAllByRole('region', { name: /a-model|fraud-detector/ })
      .map(region => region.getAttribute('aria-label'));
    expect(names).toEqual([
      'fraud-detector champion',
      'fraud-detector challenger',
      'a-model candidate',
    ]);
  });

  it('shows three models and the others when asked to', async () => {
    renderResponse({
      items: ['a', 'b', 'c', 'd', 'e'].map(name => registeredModel({ name })),
    });
    const more = await screen.findByRole('button', {
      name: 'Show 2 more models',
    });
    expect(screen.getAllByRole('article', { name: /^[a-e]$/ })).toHaveLength(3);
    await userEvent.click(more);
    expect(screen.getAllByRole('article', { name: /^[a-e]$/ })).toHaveLength(5);
  });

  it('lists models that have no alias', async () => {
    renderResponse({
      items: [registeredModel({ name: 'merchant-embeddings', aliases: [] })],
    });
    expect(
      await screen.findByRole('link', {
        name: 'merchant-embeddings (version 4)',
      }),
    ).toBeVisible();
  });

  it.each<[string, AliasedVersion, RegExp]>([
    [
      'a deleted version',
      { state: 'deleted', version: '2' },
      /Version 2 was deleted/,
    ],
    [
      'a version that is not ready',
      aliasedVersion({ status: 'PENDING_REGISTRATION' }),
      /PENDING_REGISTRATION, not READY/,
    ],
    [
      'a deleted run',
      aliasedVersion({ run: sourceRun({ deleted: true }) }),
      /The run was deleted/,
    ],
    [
      'a run that is gone',
      aliasedVersion({ run: { state: 'gone', runId: 'r1' } }),
      /r1 no longer exists/,
    ],
    [
      'a run the portal may not read',
      aliasedVersion({ run: { state: 'no-access', runId: 'r1' } }),
      /may not read the run r1/,
    ],
    [
      'a version without a run',
      aliasedVersion({ run: { state: 'none' } }),
      /without a run/,
    ],
    [
      'a run without metrics',
      aliasedVersion({ run: sourceRun({ metrics: [] }) }),
      /logged no metrics/,
    ],
  ])('explains %s', async (_, version, text) => {
    renderVersion(version);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it.each<[string, Partial<InstanceRead>, RegExp]>([
    ['does not answer', { outcome: 'unavailable' }, /fraud-prod does not answ/],
    ['refuses', { outcome: 'forbidden' }, /does not let the portal read/],
    ['answered earlier', { stale: true }, /this was read/],
    ['has too many models', { truncated: true }, /more models than/],
  ])('says when an instance %s', async (_, read, text) => {
    renderRead(read);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('names models that no instance knows', async () => {
    renderResponse({ items: [], missing: ['fraud-detektor'] });
    expect(
      await screen.findByText(/fraud-detektor.*mlflow\.org\/registered-models/),
    ).toBeVisible();
    expect(
      screen.queryByText('No registered model yet'),
    ).not.toBeInTheDocument();
  });

  it('says how the first model appears', async () => {
    renderResponse({ items: [] });
    expect(await screen.findByText('No registered model yet')).toBeVisible();
  });

  it('does not call a server empty that it could not ask', async () => {
    const { instances } = modelsResponse();
    renderResponse({
      items: [],
      instances: [{ ...instances[0], outcome: 'unavailable' }],
    });
    await screen.findByText(/fraud-prod does not answer/);
    expect(
      screen.queryByText('No registered model yet'),
    ).not.toBeInTheDocument();
  });

  it('says calmly that somebody may not see the models', async () => {
    renderCard(async () => {
      throw responseError(403);
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});
