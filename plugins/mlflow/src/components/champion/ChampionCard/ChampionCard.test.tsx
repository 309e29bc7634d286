import type { InstanceRead } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../../__fixtures__/api';
import {
  aliasedVersion,
  modelsResponse,
  registeredModel,
} from '../../../__fixtures__/models';
import { renderCard, renderResponse, region } from './__testUtils__/renderCard';

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
