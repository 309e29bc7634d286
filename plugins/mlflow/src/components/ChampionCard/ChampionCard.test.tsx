import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
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
  comparedVersion,
  modelsResponse,
  registeredModel,
  sourceRun,
} from '../../__fixtures__/models';
import { mlflowApiRef, type MlflowApi } from '../../api';
import { ChampionCard } from './ChampionCard';

function renderCard(getModels?: MlflowApi['getModels']) {
  renderInTestApp(
    <EntityProvider entity={consumerEntity}>
      <ChampionCard />
    </EntityProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [mlflowApiRef, mlflowApiStub({ getModels })],
        [catalogApiRef, catalogApiMock()],
      ],
    },
  );
}

const DAY = 86_400_000;

const renderResponse = (changes: Parameters<typeof modelsResponse>[0] = {}) =>
  renderCard(async () => modelsResponse(changes));

const renderVersion = (version: AliasedVersion) =>
  renderResponse({
    items: [registeredModel({ aliases: [{ alias: 'champion', version }] })],
  });

const region = (name: string) => screen.findByRole('region', { name });

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

    const panel = within(await region('fraud-detector champion fraud-prod'));
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
    const notAfter = new Date(Date.now() - 12 * DAY).toISOString();
    const notBefore = new Date(Date.now() - 12 * DAY - 60_000).toISOString();
    renderResponse({
      items: [
        registeredModel({
          aliases: [
            { alias: 'champion', version, since: { notBefore, notAfter } },
            { alias: 'challenger', version, since: { notAfter } },
          ],
        }),
      ],
    });

    const champion = within(await region('fraud-detector champion fraud-prod'));
    const age = champion.getByText('for 12 days');
    expect(age.closest('time')).toHaveAttribute(
      'title',
      expect.stringMatching(/^Moved between .* and /),
    );
    expect(champion.getByText(/^Newly set · .*not say by whom$/)).toBeVisible();
    const challenger = within(
      await region('fraud-detector challenger fraud-prod'),
    );
    expect(challenger.getByText('for 12 days or longer')).toBeVisible();
    expect(
      challenger.getByText(/already when the portal first looked/),
    ).toBeVisible();
  });

  it('says who moved it, from where and why', async () => {
    const since = {
      ...{ notBefore: '2026-11-20T09:12:00Z', from: '2' },
      notAfter: '2026-11-20T09:13:00Z',
      ...{ actor: 'user:default/paul', requestedBy: 'user:default/ada' },
      reason: 'AUC up by 0.02',
    };
    renderResponse({
      items: [
        registeredModel({
          aliases: [{ alias: 'champion', version: aliasedVersion(), since }],
        }),
      ],
    });

    const panel = within(await region('fraud-detector champion fraud-prod'));
    expect(panel.getByText(/^Moved from version 2/)).toHaveTextContent(
      'Moved from version 2 · requested by ada, approved by paul',
    );
    expect(panel.getByText('“AUC up by 0.02”')).toBeVisible();
  });

  it('says what is better and worse than before, in words too', async () => {
    renderResponse({
      items: [
        registeredModel({
          aliases: [
            {
              ...{ alias: 'champion', version: comparedVersion() },
              comparedWith: { version: '2' },
            },
          ],
        }),
      ],
    });

    const tiles = within(await screen.findByLabelText('Main metrics'));
    const changeOf = (metric: string) =>
      tiles.getByText(metric).parentElement?.lastElementChild;
    expect(changeOf('val_auc')).toHaveTextContent(/^\+0\.0209 better$/);
    expect(changeOf('val_loss')).toHaveTextContent(/^\+0\.0021 worse$/);
    // Nobody said which values of it are better.
    expect(changeOf('val_f1')).toHaveTextContent(/^\+0\.0148$/);
    expect(changeOf('val_recall')).toHaveTextContent('as before');
    expect(
      screen.getByText('Compared with version 2, the one before.'),
    ).toBeVisible();
  });

  it('compares a challenger with the champion, and a first champion with nothing', async () => {
    renderResponse({
      items: [
        registeredModel({
          aliases: [
            { alias: 'champion', version: aliasedVersion() },
            {
              ...{ alias: 'challenger', version: comparedVersion() },
              comparedWith: { version: '3', alias: 'champion' },
            },
          ],
        }),
      ],
    });

    const compared = /^Compared with/;
    const challenger = await region('fraud-detector challenger fraud-prod');
    expect(within(challenger).getByText(compared)).toHaveTextContent(
      'version 3, the champion',
    );
    const champion = await region('fraud-detector champion fraud-prod');
    expect(within(champion).queryByText(compared)).not.toBeInTheDocument();
  });

  it.each([
    [true, /Version 3 was deleted .*, and champion went with it/],
    [false, /champion was taken away from version 3/],
  ])(
    'misses a champion that is gone (with its version: %s)',
    async (versionDeleted, text) => {
      renderResponse({
        items: [
          registeredModel({
            aliases: [],
            lostAliases: [
              {
                ...{ alias: 'champion', from: '3', versionDeleted },
                notAfter: '2026-11-20T09:13:00Z',
              },
            ],
          }),
        ],
      });

      expect(await screen.findByText(text)).toBeVisible();
      expect(
        screen.getByText(/^Nothing loads as models:\/fraud-detector@champion/),
      ).toBeVisible();
      expect(
        screen.getByRole('button', {
          name: 'History of champion of fraud-detector',
        }),
      ).toBeVisible();
      expect(screen.queryByText('Without an alias')).not.toBeInTheDocument();
    },
  );

  it('shows a model of several instances in the order of the entity', async () => {
    const { instances } = modelsResponse();
    renderResponse({
      instances: ['fraud-prod', 'fraud-dev'].map(instance => ({
        ...instances[0],
        instance,
      })),
      items: ['fraud-dev', 'fraud-prod'].map(instance =>
        registeredModel({ instance, environment: instance.slice(6) }),
      ),
    });

    await region('fraud-detector champion fraud-prod');
    const names = screen
      .getAllByRole('article', { name: /^fraud-detector/ })
      .map(article => article.getAttribute('aria-label'));
    expect(names).toEqual([
      'fraud-detector fraud-prod',
      'fraud-detector fraud-dev',
    ]);
    expect(screen.getByText('dev')).toBeVisible();
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
    await screen.findByRole('article', { name: 'a-model fraud-prod' });
    const names = screen
      .getAllByRole('region', { name: /a-model|fraud-detector/ })
      .map(one => one.getAttribute('aria-label'));
    expect(names).toEqual([
      'fraud-detector champion fraud-prod',
      'fraud-detector challenger fraud-prod',
      'a-model candidate fraud-prod',
    ]);
  });

  it('shows three models and the others when asked to', async () => {
    renderResponse({
      items: ['a', 'b', 'c', 'd', 'e'].map(name => registeredModel({ name })),
    });
    const more = await screen.findByRole('button', {
      name: 'Show 2 more models',
    });
    expect(screen.getAllByRole('article', { name: /^[a-e] / })).toHaveLength(3);
    await userEvent.click(more);
    expect(screen.getAllByRole('article', { name: /^[a-e] / })).toHaveLength(5);
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
      'a copy whose origin is gone',
      aliasedVersion({
        copyOf: { model: 'fraud-dev', version: '7', state: 'gone' },
      }),
      /Version 7 of fraud-dev, of which this is a copy, no longer exists/,
    ],
    [
      'a copy',
      aliasedVersion({
        copyOf: { model: 'fraud-dev', version: '7', state: 'found' },
      }),
      /^version 7 of fraud-dev$/,
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
