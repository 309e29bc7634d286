import {
  renderInTestApp,
  withLogCollector,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import {
  fleetChampion,
  fleetChampions,
  fleetInstance,
  fleetServer,
  wholeFleet,
} from '../../../__fixtures__/fleet';
import { trackedRequest } from '../../../__fixtures__/requests';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { MlflowPage } from './MlflowPage';

const someServers = wholeFleet.filter(({ entityRef }) =>
  /ads|growth|credit/.test(entityRef),
);

function show(answers: Partial<MlflowApi> = {}, address = '/') {
  const mlflowApi = mlflowApiStub({
    getFleetServers: async () => ({
      items: someServers,
      total: someServers.length,
    }),
    getFleetChampions: async () =>
      fleetChampions([fleetChampion('fraud-detector')]),
    getRequests: async () => ({ items: [] }),
    ...answers,
  });
  renderInTestApp(<MlflowPage />, {
    apis: [
      [mlflowApiRef, mlflowApi],
      [catalogApiRef, catalogApiMock()],
    ],
    initialRouteEntries: [address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return mlflowApi;
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
describe('MlflowPage', () => {
  describe('servers', () => {
    it('says in words how each is, what is wrong and who acts', async () => {
      show();

      const row = await rowOf(/growth-prod/);
      expect(row).toHaveTextContent(
        /The server does not answer.*heck that the server runs.*last read/,
      );
      expect(
        within(row).getByRole('link', { name: 'mlflow-growth' }),
      ).toHaveAttribute('href', '/catalog/default/component/mlflow-growth');
    });

    it('counts them, and shows those of a number that is followed', async () => {
      show();

      await userEvent.click(await screen.findByText('1 is on its way'));

      await waitFor(() =>
        expect(screen.queryByText(/growth-prod/)).not.toBeInTheDocument(),
      );
      expect(screen.getByText(/credit-dev/)).toBeVisible();
      await userEvent.click(screen.getByText('3 servers'));
      expect(await screen.findByText(/growth-prod/)).toBeVisible();
    });

    it('shows what the address asks for, searches for what is typed, and forgets both', async () => {
      show({}, '/?environment=prod');

      expect(await screen.findByText(/ads-prod/)).toBeVisible();
      expect(screen.queryByText(/credit-dev/)).not.toBeInTheDocument();
      fireEvent.change(screen.getByLabelText('Server'), {
        target: { value: 'xyz' },
      });
      await userEvent.click(await screen.findByText('Clear the filters'));
      expect(await screen.findByText(/credit-dev/)).toBeVisible();
      expect(screen.getByLabelText('Server')).toHaveValue('');
    });

    it('names the change that is requested of one', async () => {
      const request = trackedRequest(
        { state: 'open' },
        { entityRef: 'component:default/mlflow-ads' },
      );
      show({ getRequests: async () => ({ items: [request] }) });

      expect(
        within(await rowOf(/ads-prod/)).getByRole('link', {
          name: 'A change is requested: Waiting for review',
        }),
      ).toHaveAttribute('href', request.pullRequestUrl);
      expect(
        screen.getByRole('link', { name: '1 open request' }),
      ).toBeVisible();
    });

    it('reads page after page', async () => {
      const page = (name: string, nextCursor?: string) => ({
        items: [fleetServer(name, [fleetInstance(`${name}-prod`)])],
        ...{ total: 2, nextCursor },
      });
      show({
        getFleetServers: async ({ cursor } = {}) =>
          cursor ? page('b') : page('a', 'next'),
      });

      expect(await screen.findByText(/b-prod/)).toBeVisible();
      expect(screen.getByText(/a-prod/)).toBeVisible();
    });

    it('says how the first one is made', async () => {
      show({ getFleetServers: async () => ({ items: [], total: 0 }) });

      expect(
        await screen.findByText('No MLflow server in the catalog yet.'),
      ).toBeVisible();
    });

    it('says calmly that they could not be read', async () => {
      show({
        getFleetServers: async () => {
          throw responseError(503);
        },
      });

      expect(
        await screen.findByText('The portal could not read this'),
      ).toBeVisible();
      expect(screen.queryByText(/db-1/)).not.toBeInTheDocument();
    });
  });

  describe('champions', () => {
    const CHAMPIONS = '/?view=champions';

    it('lists them with links to the model and to who moved it', async () => {
      show({}, CHAMPIONS);

      const row = await rowOf(/fraud-detector/);
      expect(
        within(row).getByRole('link', { name: 'fraud-detector' }),
      ).toHaveAttribute(
        'href',
        '/catalog/default/component/mlflow-fraud/models?instance=fraud-prod&model=fraud-detector',
      );
      expect(row).toHaveTextContent(/from version 2 by ada/);
      expect(screen.getByRole('status')).toHaveTextContent(
        '1 model has the alias champion.',
      );
    });

    it('opens the history of one', async () => {
      const mlflowApi = show({}, CHAMPIONS);

      await userEvent.click(
        await screen.findByRole('button', {
          name: 'History of champion of fraud-detector',
        }),
      );

      await waitFor(() =>
        expect(mlflowApi.getHistory).toHaveBeenCalledWith(
          'component:default/mlflow-fraud',
          { instance: 'fraud-prod', model: 'fraud-detector' },
        ),
      );
    });

    it('asks for what is typed and for what the address says', async () => {
      const mlflowApi = show(
        {},
        `${CHAMPIONS}&alias=challenger&owner=group:default/risk`,
      );

      fireEvent.change(await screen.findByLabelText('Model'), {
        target: { value: 'fraud' },
      });

      await waitFor(() =>
        expect(mlflowApi.getFleetChampions).toHaveBeenLastCalledWith({
          alias: 'challenger',
          owner: 'group:default/risk',
          search: 'fraud',
        }),
      );
    });

    it('says how old that is, and what it does not know', async () => {
      show(
        {
          getFleetChampions: async () =>
            fleetChampions([], {
              instances: [
                {
                  instance: 'old-prod',
                  server: 'component:default/a',
                  observedAt: '2020-01-01T00:00:00Z',
                },
                { instance: 'new-prod', server: 'component:default/b' },
              ],
              withheld: [
                {
                  server: 'component:default/mlflow-secret',
                  problem: 'no-permission',
                },
              ],
            }),
        },
        CHAMPIONS,
      );

      expect(
        await screen.findByText(/^old-prod \(\d+ years ago\)$/),
      ).toBeVisible();
      expect(screen.getByText('Not looked at yet')).toBeVisible();
      expect(screen.getByText('new-prod')).toBeVisible();
      expect(screen.getByText(/^mlflow-secret: /)).toBeVisible();
      expect(
        screen.getByText('No model that fits has the alias champion.'),
      ).toBeVisible();
    });

    it('says calmly that somebody may not see them', async () => {
      show(
        {
          getFleetChampions: async () => {
            throw responseError(403);
          },
        },
        CHAMPIONS,
      );

      expect(await screen.findByText('You may not see this')).toBeVisible();
    });
  });

  it('keeps a fault of one part to it', async () => {
    await withLogCollector(['error'], async () => {
      show(
        {
          getFleetChampions: async () =>
            fleetChampions([], { withheld: undefined }),
        },
        '/?view=champions',
      );
      expect(await screen.findByText('This card broke')).toBeVisible();
    });

    await userEvent.click(screen.getByRole('tab', { name: 'Servers' }));

    expect(await rowOf(/growth-prod/)).toBeVisible();
    expect(screen.queryByText('This card broke')).not.toBeInTheDocument();
  });

  describe('export', () => {
    let saved: Blob[];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click');

    beforeEach(() => {
      saved = [];
      click.mockImplementation(() => {});
      URL.createObjectURL = jest.fn(blob => {
        saved.push(blob as Blob);
        return 'blob:x';
      });
      URL.revokeObjectURL = jest.fn();
    });

    afterAll(() => click.mockRestore());

    async function save(format: string) {
      await userEvent.click(
        await screen.findByRole('button', { name: 'Export' }),
      );
      await userEvent.click(
        await screen.findByRole('menuitem', { name: format }),
      );
      await waitFor(() => expect(saved).toHaveLength(1));
      return saved[0].text();
    }

    it('holds the servers that are filtered, in plain words', async () => {
      show({}, '/?text=growth');
      await rowOf(/growth-prod/);

      const [columns, ...rows] = (await save('CSV')).trim().split('\r\n');

      expect(columns).toMatch(/^server,title,owners,/);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatch(
        /^component:default\/mlflow-growth,.*unreachable/,
      );
    });

    it('holds every champion that fits, also of pages that are not shown', async () => {
      const mlflowApi = show(
        {
          getFleetChampions: async ({ cursor } = {}) =>
            cursor
              ? fleetChampions([fleetChampion('second')])
              : fleetChampions([fleetChampion('first')], { nextCursor: 'b' }),
        },
        '/?view=champions&model=x',
      );
      await rowOf(/first/);

      const rows = JSON.parse(await save('JSON'));

      expect(rows).toMatchObject([
        { model: 'first', alias: 'champion', movedBy: 'user:default/ada' },
        { model: 'second' },
      ]);
      expect(mlflowApi.getFleetChampions).toHaveBeenLastCalledWith({
        ...{ alias: 'champion', search: 'x' },
        ...{ cursor: 'b', limit: '500' },
      });
    });
  });
});
