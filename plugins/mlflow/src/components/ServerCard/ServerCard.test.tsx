import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { InstanceState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../__fixtures__/api';
import { serverEntity } from '../../__fixtures__/entities';
import { instanceStatus } from '../../__fixtures__/instances';
import { mlflowApiRef, type MlflowApi } from '../../api';
import { ServerCard } from './ServerCard';

function renderCard(getInstances?: MlflowApi['getInstances']) {
  const mlflowApi = mlflowApiStub({ getInstances });
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
    expect(panel.getByText('MLflow user name and password')).toBeVisible();
    expect(panel.getByText(/secret store under risk/)).toBeVisible();
    expect(panel.getByText(/Proven/)).toBeVisible();
    expect(
      panel.getByRole('link', { name: /mlflow-fraud\.example\.org/ }),
    ).toHaveAttribute('href', 'https://mlflow-fraud.example.org');
    expect(panel.queryByText('Next')).not.toBeInTheDocument();
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

  it('warns of a version with known vulnerabilities', async () => {
    renderStatus({ version: '3.1.0', securityFloor: '3.11.1' });
    expect(await screen.findByText(/upgrade to 3\.11\.1/)).toBeVisible();
  });

  it('offers code that connects, without a password in it', async () => {
    renderStatus();
    await userEvent.click(
      await screen.findByRole('button', { name: /Connect from your code/ }),
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
