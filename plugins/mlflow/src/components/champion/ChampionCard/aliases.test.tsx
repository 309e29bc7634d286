import type { AliasedVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, within } from '@testing-library/react';
import {
  aliasedVersion,
  comparedVersion,
  registeredModel,
  sourceRun,
} from '../../../__fixtures__/models';
import { renderResponse, region } from './__testUtils__/renderCard';

const renderVersion = (version: AliasedVersion) =>
  renderResponse({
    items: [registeredModel({ aliases: [{ alias: 'champion', version }] })],
  });

const DAY = 86_400_000;

describe('aliases on the ChampionCard', () => {
  it('says nothing of an age that MLflow does not know', async () => {
    renderVersion(aliasedVersion({ registeredAt: undefined }));

    expect(
      await screen.findByRole('link', { name: /version 3 of fraud-detector/ }),
    ).toBeVisible();
    expect(screen.queryByText(/^registered/)).not.toBeInTheDocument();
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
});
