import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type {
  HistoryResponse,
  VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { consumerEntity } from '../../../__fixtures__/entities';
import { historyItem, historyResponse } from '../../../__fixtures__/history';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { AliasHistoryDialog } from './AliasHistoryDialog';

const since = {
  notBefore: '2026-11-20T09:12:00Z',
  notAfter: '2026-11-20T09:13:00Z',
};

async function open(answers: Partial<MlflowApi>) {
  const mlflowApi = mlflowApiStub(answers);
  renderInTestApp(
    <EntityProvider entity={consumerEntity}>
      <AliasHistoryDialog
        query={{
          instance: 'fraud-prod',
          model: 'fraud-detector',
          alias: 'champion',
        }}
      />
    </EntityProvider>,
    {
      apis: [[mlflowApiRef, mlflowApi]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'History of champion of fraud-detector',
    }),
  );
  return mlflowApi;
}

const openHistory = (changes: Partial<HistoryResponse> = {}) =>
  open({ getHistory: async () => historyResponse(changes) });
const openAnswer = (answer: VersionAtResponse) =>
  open({
    getHistory: async () => historyResponse(),
    getVersionAt: async () => answer,
  });

describe('AliasHistory', () => {
  it('tells what happened, newest first, with who and why where that is known', async () => {
    await openHistory();

    const entries = within(await screen.findByRole('list')).getAllByRole(
      'listitem',
    );
    expect(entries.map(({ firstChild }) => firstChild?.textContent)).toEqual([
      'Moved from version 2 to 3',
      'Nothing is known of this time',
      'Moved from version 1 to 2',
      'Pointed to version 1 when the portal first looked',
    ]);
    expect(entries[0]).toHaveTextContent('does not say by whom');
    expect(entries[2]).toHaveTextContent('AUC up by 0.02 on the October cases');
    expect(
      within(entries[2]).getByRole('link', { name: /ada/ }),
    ).toBeInTheDocument();
    expect(entries[3]).not.toHaveTextContent('does not say by whom');
  });

  it('puts why nothing is known into words', async () => {
    const gap = { kind: 'gap' as const, alias: undefined };
    await openHistory({
      items: [],
      gaps: [
        historyItem({ ...gap, reason: 'poller-down', hash: 'g1' }),
        historyItem({ ...gap, reason: 'timeout', hash: 'g2' }),
      ],
    });

    expect(await screen.findByText(/did not look in this time/)).toBeVisible();
    expect(screen.getByText(/gave no answer/)).toBeVisible();
    expect(screen.queryByText(/poller-down|timeout/)).not.toBeInTheDocument();
  });

  it('names both people of a move that took two', async () => {
    await openHistory({
      items: [
        historyItem({
          actor: 'user:default/bob',
          requestedBy: 'user:default/ada',
        }),
      ],
      gaps: [],
    });

    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /requested by ada, approved by bob/,
    );
  });

  it('says from when on records are kept', async () => {
    await openHistory({ keptSince: '2026-01-01T00:00:00Z' });

    expect(
      await screen.findByText(/from before Jan 1, 2026.* have been removed/),
    ).toBeVisible();
  });

  it('leaves out what concerns other aliases', async () => {
    await openHistory({
      items: [historyItem({ alias: 'challenger' }), historyItem({ to: '9' })],
      gaps: [],
    });

    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Moved from version 2 to 9')).toBeVisible();
  });

  it('says so where nothing was seen yet', async () => {
    await openHistory({ items: [], gaps: [], observedUntil: undefined });

    expect(
      await screen.findByText('The portal has not looked at this model yet.'),
    ).toBeVisible();
  });

  it('says calmly that the history could not be read', async () => {
    await open({
      getHistory: async () => {
        throw responseError(503);
      },
    });

    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeVisible();
    expect(screen.queryByText(/db-1/)).not.toBeInTheDocument();
  });

  it('asks about now first', async () => {
    const mlflowApi = await openHistory();
    await screen.findByRole('list');

    const [entityRef, query] = mlflowApi.getVersionAt.mock.calls[0];
    expect(entityRef).toBe('component:default/payment-screening');
    expect(query).toMatchObject({
      instance: 'fraud-prod',
      model: 'fraud-detector',
      alias: 'champion',
    });
    expect(Date.now() - Date.parse(query.at)).toBeLessThan(60_000);
  });

  it('asks about the moment that a person picks, with the keyboard', async () => {
    const mlflowApi = await openHistory();
    const picker = await screen.findByRole('group', {
      name: /What did it point to on/,
    });

    const year = within(picker).getByRole('spinbutton', { name: /year/ });
    await userEvent.click(year);
    await userEvent.keyboard('{ArrowDown}');

    const { at } = mlflowApi.getVersionAt.mock.lastCall![1];
    expect(new Date(at).getFullYear()).toBe(new Date().getFullYear() - 1);
  });

  it.each<[VersionAtResponse, RegExp]>([
    [
      { state: 'version', version: '3', since },
      /Version 3There since .* between /,
    ],
    [{ state: 'none', since }, /there was no such alias/],
    [{ state: 'deleted', since }, /the model did not exist any more/],
    [
      { state: 'changed', from: '2', ...since },
      /being moved from version 2 to no version, somewhere between/,
    ],
    [{ state: 'renamed', to: 'fraud-2', ...since }, /another name.*fraud-2/],
    [
      { state: 'unknown', because: 'gap', before: '2' },
      /Not known: nobody looked.*When it was last known: version 2/,
    ],
    [
      { state: 'unknown', because: 'not-yet-observed', before: '4' },
      /^Version 4 when the portal last looked.*after its next look/,
    ],
    [
      { state: 'unknown', because: 'no-longer-kept' },
      /Not known any more: records of that age have been removed/,
    ],
    [
      { state: 'unknown', because: 'hidden' },
      /Not known: the portal was not allowed/,
    ],
  ])('answers %j', async (answer, text) => {
    await openAnswer(answer);

    const status = await screen.findByText(
      (_, element) =>
        element?.getAttribute('role') === 'status' &&
        text.test(element.textContent ?? ''),
    );
    expect(status).toBeVisible();
  });
});
