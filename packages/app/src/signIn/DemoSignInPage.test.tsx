import {
  configApiRef,
  discoveryApiRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';

const session = {
  profile: { displayName: 'Ada' },
  backstageIdentity: {
    token: `e30.${btoa(JSON.stringify({ exp: Date.now() }))}.e30`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
    },
  },
};

const people = [
  {
    user: 'user:default/ada',
    displayName: 'Ada',
    role: 'ML engineer',
    team: 'team risk',
    description: 'Asks for servers.',
  },
  {
    user: 'user:default/vera',
    displayName: 'Vera',
    role: 'Viewer',
    team: 'team audit',
    description: 'Reads.',
  },
];

const config = mockApis.config({
  data: {
    app: { title: 'MLflow Portal' },
    auth: { providers: { demo: { people } } },
  },
});

describe('DemoSignInPage', () => {
  const fetchMock = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const originalFetch = global.fetch;

  beforeEach(() => {
    jest.resetAllMocks();
    sessionStorage.clear();
    global.fetch = fetchMock;
    fetchMock.mockImplementation(async () => Response.json(session));
  });

  afterEach(() => {
    global.fetch = originalFetch;
  });

  const renderPage = () =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [configApiRef, config],
          [discoveryApiRef, mockApis.discovery()],
        ]}
      >
        <DemoSignInPage onSignInSuccess={onSignInSuccess} />
      </TestApiProvider>,
    );

  const choose = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name }));

  const sentUser = () =>
    new Headers(fetchMock.mock.lastCall?.[1]?.headers).get('x-demo-user');

  it('signs in as the chosen person', async () => {
    renderPage();

    expect(
      await screen.findByRole('button', { name: 'Vera – Viewer, team audit' }),
    ).toHaveAccessibleDescription('Reads.');
    await choose('Ada – ML engineer, team risk');

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(sentUser()).toBe('user:default/ada');
  });

  it('remembers the person over a reload, and forgets them on sign-out', async () => {
    const firstLoad = renderPage();
    await choose('Ada – ML engineer, team risk');
    firstLoad.unmount();

    const reload = renderPage();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(2));
    expect(sentUser()).toBe('user:default/ada');
    await onSignInSuccess.mock.lastCall?.[0].signOut();
    reload.unmount();

    renderPage();
    expect(await screen.findByRole('button', { name: /^Vera/ })).toBeVisible();
  });

  it('says that the catalog is not ready yet, and leads back', async () => {
    fetchMock.mockImplementation(async () =>
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'User not found' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );
    renderPage();
    await choose('Ada – ML engineer, team risk');

    expect(
      await screen.findByText(/catalog does not know this person yet/),
    ).toBeVisible();
    expect(screen.queryByText(/User not found/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Choose again' }));
    expect(await screen.findByRole('button', { name: /^Ada/ })).toBeVisible();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });
});
