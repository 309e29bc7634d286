import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { InstanceState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { deploymentResponse } from '../../../__fixtures__/deployment';
import { serverEntity } from '../../../__fixtures__/entities';
import { instanceStatus } from '../../../__fixtures__/instances';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { ServerCard } from './ServerCard';

function renderCard(
  getInstances?: MlflowApi['getInstances'],
  answers: Partial<MlflowApi> = {},
) {
  const mlflowApi = mlflowApiStub({ getInstances, ...answers });
  renderInTestApp(
    <EntityProvider entity={serverEntity}>
      <ServerCard />
    </EntityProvider>,
    { apis: [[mlflowApiRef, mlflowApi]] },
  );
  return mlflowApi;
}

const renderStatus = (changes: Parameters<typeof instanceStatus>[0] = {}) =>
  renderCard(async () => ({ items: [instanceStatus(changes)] }));

describe('ServerCard', () => {
  it('says that it reads before it knows anything', async () => {
    renderCard();
    expect(
      await screen.findByText('Reading the state of the server'),
    ).toBeInTheDocument();
  });

  it('shows a healthy server with everything one needs to use it', async () => {
    const mlflowApi = renderStatus();

    const panel = within(
      await screen.findByRole('region', { name: 'fraud-prod' }),
    );
    expect(panel.getByText('MLflow answers')).toBeInTheDocument();
    expect(panel.getByText('3.17.2')).toBeInTheDocument();
    expect(panel.getByText('prod')).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: /mlflow-fraud\.example\.org/ }),
    ).toHaveAttribute('href', 'https://mlflow-fraud.example.org');
    expect(
      panel.queryByRole('group', { name: 'Next' }),
    ).not.toBeInTheDocument();
    expect(mlflowApi.getInstances).toHaveBeenCalledWith(
      'component:default/mlflow-fraud',
    );
  });

  it.each<[InstanceState, string, RegExp]>([
    ['not-created', 'Nothing runs there yet', /once its pull request/],
    [
      'no-credentials',
      'MLflow runs; the portal has no login for it yet',
      /Put the portal’s login/,
    ],
    ['unreachable', 'The server does not answer', /Check that the server runs/],
    [
      'database-down',
      'MLflow runs but cannot reach its database',
      /Check the database/,
    ],
    ['auth-required', 'MLflow does not accept the portal’s login', /Renew/],
    [
      'forbidden',
      'MLflow refuses the portal’s account',
      /Let the portal’s account read/,
    ],
    [
      'host-rejected',
      'MLflow rejects requests for this host name',
      /allowed hosts/,
    ],
    [
      'not-mlflow',
      'Something answers at this address, but it is not MLflow',
      /route/,
    ],
    ['degraded', 'MLflow answers, but not every part of it', /logs/],
  ])('says what %s means and who acts next', async (state, title, next) => {
    renderStatus({ state });
    const panel = within(
      await screen.findByRole('region', { name: 'fraud-prod' }),
    );
    expect(panel.getByText(title)).toBeVisible();
    expect(panel.getByText(next)).toBeVisible();
  });

  it('says why it knows nothing of a rollout, where that is missed', async () => {
    renderCard(async () => ({
      items: [
        instanceStatus(),
        instanceStatus({ instance: 'fraud-dev', state: 'not-created' }),
      ],
    }));
    const dev = within(
      await screen.findByRole('region', { name: 'fraud-dev' }),
    );
    expect(dev.getByText(/has no Kubernetes plugin/)).toBeVisible();
    expect(screen.getAllByText(/has no Kubernetes plugin/)).toHaveLength(1);
  });

  it('asks the ML team for the first artifact', async () => {
    renderStatus({ storage: 'not-proven' });
    const next = within(await screen.findByRole('group', { name: 'Next' }));
    expect(next.getByText('ML team acts next')).toBeVisible();
    expect(next.getByText(/Log a run with an artifact/)).toBeVisible();
  });

  it('warns of a version with known vulnerabilities', async () => {
    renderStatus({ version: '3.1.0', securityFloor: '3.11.1' });
    expect(await screen.findByText(/upgrade to 3\.11\.1/)).toBeVisible();
  });

  it('says that the portal can roll out a newer version', async () => {
    renderStatus({ version: '3.15.1', newerVersion: '3.17.2' });
    expect(
      await screen.findByText(/platforms can give 3\.17\.2/),
    ).toBeVisible();
  });

  it.each([
    [-1, true, /ended 1 day ago/],
    [-1, false, /ended 1 day ago/],
    [12, true, /ends in 12 days/],
    [80, false, /does not trust the certificate/],
  ])(
    'warns of a certificate with %s days left, trusted: %s',
    async (days, trusted, warning) => {
      // An hour more, so that a slow test does not round down.
      const left = days * 24 * 3_600_000 + 3_600_000 * Math.sign(days);
      const validTo = new Date(Date.now() + left).toISOString();
      renderStatus({ certificate: { validTo, trusted } });
      expect(await screen.findByText(warning)).toBeVisible();
    },
  );

  it('keeps a good certificate among the details', async () => {
    const validTo = '2999-01-01T12:00:00Z';
    renderStatus({
      certificate: { validTo, trusted: true, issuer: 'Example CA' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'What it is made of' }),
    );
    expect(await screen.findByText(/Valid to Jan 1, 2999/)).toBeVisible();
    expect(screen.getByText('Issued by Example CA')).toBeVisible();
  });

  it('says how to sign in, and where programs in the cluster go', async () => {
    renderCard(async () => ({ items: [instanceStatus()] }), {
      getDeployment: async () => deploymentResponse({}),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in and connect' }),
    );
    expect(
      await screen.findByText('MLflow user name and password'),
    ).toBeVisible();
    expect(screen.getByText(/secret store under risk/)).toBeVisible();
    expect(
      screen.getByText('http://mlflow-fraud.ml-fraud-prod.svc:80'),
    ).toBeVisible();
  });

  it('says what Git says of each environment', async () => {
    renderCard(
      async () => ({
        items: [
          instanceStatus(),
          instanceStatus({ instance: 'fraud-dev', environment: 'dev' }),
        ],
      }),
      {
        getDeployment: async () =>
          deploymentResponse(
            { chartRelease: '1.9.0' },
            { instance: 'fraud-dev', database: 'sqlite' },
          ),
      },
    );
    for (const button of await screen.findAllByRole('button', {
      name: 'What it is made of',
    })) {
      await userEvent.click(button);
    }
    const prod = within(screen.getByRole('region', { name: 'fraud-prod' }));
    expect(await prod.findByText('postgresql')).toBeVisible();
    expect(prod.getByText('azure-blob')).toBeVisible();
    expect(prod.getByText('1.9.0')).toBeVisible();
    expect(prod.getByText(/gives new servers 1\.11\.5/)).toBeVisible();
    const dev = within(screen.getByRole('region', { name: 'fraud-dev' }));
    expect(dev.getByText('sqlite')).toBeVisible();
    expect(dev.queryByText(/gives new servers/)).not.toBeInTheDocument();
  });

  it('says why it does not know what a server is made of', async () => {
    renderCard(async () => ({ items: [instanceStatus()] }), {
      getDeployment: async () => ({
        state: 'unknown',
        reason: 'not-generated',
        message: 'for the person who can',
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'What it is made of' }),
    );
    expect(
      await screen.findByText('The portal did not make this server'),
    ).toBeVisible();
  });

  it('asks for a fact that nobody filled in, and shows the way', async () => {
    renderCard(
      async () => ({ items: [instanceStatus({ state: 'not-created' })] }),
      {
        getDeployment: async () =>
          deploymentResponse({
            missingFacts: [
              {
                fact: 'identity.clientId',
                description: 'Client id of the server’s identity',
                command: 'az identity show --query clientId',
              },
            ],
          }),
      },
    );
    const next = within(await screen.findByRole('group', { name: 'Next' }));
    expect(await next.findByText('identity.clientId')).toBeVisible();
    expect(next.getByText('ML team acts next')).toBeVisible();
    expect(next.getByText(/az identity show/)).toBeVisible();
    expect(next.getByRole('link', { name: /facts\.yaml/ })).toHaveAttribute(
      'href',
      expect.stringContaining('environments/prod/facts.yaml'),
    );
  });

  it('offers code that connects, without a password in it', async () => {
    renderStatus();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in and connect' }),
    );
    expect(await screen.findByText(/getpass\("Password: "\)/)).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Shell' }));
    expect(
      await screen.findByText(/export MLFLOW_TRACKING_URI=/),
    ).toBeVisible();
  });

  it('never links to an address that is no web address', async () => {
    renderStatus({ address: 'data:text/html,hello' });
    expect(await screen.findByText('data:text/html,hello')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /data:/ }),
    ).not.toBeInTheDocument();
  });

  it('says which annotation is missing when no instance is named', async () => {
    renderCard(async () => ({ items: [] }));
    expect(await screen.findByText(/mlflow\.org\/instance/)).toBeVisible();
  });

  it.each([
    [403, 'You may not see this'],
    [404, 'The portal does not know this'],
    [400, 'The portal cannot tell which instance is meant'],
    [503, 'The portal could not read this'],
  ])('explains an answer of %s without its raw text', async (code, title) => {
    renderCard(async () => {
      throw responseError(code);
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.queryByText(/db-1/)).not.toBeInTheDocument();
  });

  it('keeps what it read when a newer read fails, and says of when it is', async () => {
    jest.useFakeTimers({ now: new Date('2026-03-14T12:00:00Z') });
    try {
      const mlflowApi = renderStatus();
      await screen.findByText('MLflow answers');
      mlflowApi.getInstances.mockRejectedValue(responseError(503));
      await act(() => jest.advanceTimersByTimeAsync(10_000));

      expect(
        screen.getByText(/^Read at Mar 14, 2026.* A newer read failed/),
      ).toBeVisible();
      expect(screen.getByText('MLflow answers')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('tries again when asked to', async () => {
    const mlflowApi = renderCard(async () => {
      throw responseError(503);
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    mlflowApi.getInstances.mockResolvedValue({ items: [instanceStatus()] });
    await userEvent.click(retry);
    expect(await screen.findByText('MLflow answers')).toBeVisible();
  });
});
