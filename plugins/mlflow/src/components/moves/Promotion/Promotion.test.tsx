import { renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { consumerEntity, serverEntity } from '../../../__fixtures__/entities';
import {
  checkResponse,
  secondPersonMissing,
  versionsResponse,
  waitingRequest,
} from '../../../__fixtures__/promotion';
import { mlflowApiRef, type MlflowApi } from '../../../api';
import { PromotionDialog } from './PromotionDialog';

const entityRef = 'component:default/payment-screening';
const query = {
  instance: 'fraud-prod',
  model: 'fraud-detector',
  alias: 'champion',
};
const moved = {
  outcome: 'moved' as const,
  instance: 'fraud-prod',
  from: '3',
  current: '4',
  recorded: true,
  message: 'champion of fraud-detector moved from version 3 to version 4.',
};

function render(
  answers: Partial<MlflowApi>,
  { result = 'ALLOW', me = 'user:default/bob', entity = consumerEntity } = {},
) {
  const mlflowApi = mlflowApiStub({
    getVersions: async () => versionsResponse,
    getPreviousVersion: async () => ({
      instance: 'fraud-prod',
      current: '3',
      previous: '2',
    }),
    getPromotionRequests: async () => ({ items: [] }),
    checkPromotion: async () => checkResponse(),
    promote: async () => moved,
    ...answers,
  });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <PromotionDialog query={query} />
      <p>the page</p>
    </EntityProvider>,
    {
      apis: [
        [mlflowApiRef, mlflowApi],
        [permissionApiRef, { authorize: async () => ({ result }) } as never],
        [
          identityApiRef,
          {
            getBackstageIdentity: async () => ({ userEntityRef: me }),
          } as never,
        ],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return mlflowApi;
}

async function open(...options: Parameters<typeof render>) {
  const mlflowApi = render(...options);
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Move champion of fraud-detector',
    }),
  );
  return mlflowApi;
}

async function choose(version: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: /Version to move it to/ }),
  );
  await userEvent.click(
    await screen.findByRole('option', {
      name: new RegExp(`^Version ${version}`),
    }),
  );
}

const giveReason = async () =>
  userEvent.type(screen.getByLabelText(/Reason/), 'better in November');

describe('Promotion', () => {
  it('is not offered to those who may not', async () => {
    // Another entity: what one may is kept for a while.
    render({}, { result: 'DENY', entity: serverEntity });

    await screen.findByText('the page');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the conditions before it can be pressed, then moves what was seen', async () => {
    const mlflowApi = await open({});
    await choose('4');

    expect(await screen.findByText(/val_auc: 0.981/)).toBeVisible();
    const submit = screen.getByRole('button', { name: 'Move to version 4' });
    expect(submit).toBeDisabled();
    await giveReason();
    await userEvent.click(submit);

    expect(await screen.findByText('Moved')).toBeVisible();
    expect(mlflowApi.promote).toHaveBeenCalledTimes(1);
    expect(mlflowApi.promote).toHaveBeenCalledWith(entityRef, {
      ...query,
      version: '4',
      expectedVersion: '3',
      reason: 'better in November',
    });
  });

  it('offers neither where it points nor what is not READY', async () => {
    await open({});
    await userEvent.click(
      await screen.findByRole('button', { name: /Version to move it to/ }),
    );

    expect(
      (await screen.findAllByRole('option')).map(option => [
        option.textContent?.match(/^Version \d/)?.[0],
        option.getAttribute('aria-disabled'),
      ]),
    ).toEqual([
      ['Version 5', 'true'],
      ['Version 4', null],
      ['Version 2', null],
    ]);
  });

  it('goes back with one click', async () => {
    const mlflowApi = await open({});

    await userEvent.click(
      await screen.findByRole('button', { name: 'Back to version 2' }),
    );
    await giveReason();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Move to version 2' }),
    );

    expect(mlflowApi.promote.mock.lastCall?.[1]).toMatchObject({
      version: '2',
      expectedVersion: '3',
    });
  });

  it('cannot be pressed while a condition is not met, and says which', async () => {
    await open({
      checkPromotion: async () =>
        checkResponse({
          gates: [
            {
              gate: 'metric',
              name: 'val_auc',
              result: 'failed',
              message: 'val_auc: 0.95 is less than 0.973',
            },
          ],
        }),
    });
    await choose('4');
    await giveReason();

    expect(
      (await screen.findByText(/0.95 is less than 0.973/)).closest('li'),
    ).toHaveTextContent(/^not met: /);
    expect(
      screen.getByRole('button', { name: 'Move to version 4' }),
    ).toBeDisabled();
  });

  it('asks for approval where only a second person is missing', async () => {
    const mlflowApi = await open({
      checkPromotion: async () => secondPersonMissing,
      requestPromotion: async () => waitingRequest,
    });
    await choose('4');
    await giveReason();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for approval' }),
    );

    expect(
      await screen.findByText(/Another person has to approve it/),
    ).toBeVisible();
    expect(mlflowApi.promote).not.toHaveBeenCalled();
  });

  it('lets another person approve', async () => {
    const mlflowApi = await open({
      getPromotionRequests: async () => ({ items: [waitingRequest] }),
      approvePromotion: async () => ({
        request: { ...waitingRequest, state: 'approved' },
        promotion: moved,
      }),
    });

    expect(await screen.findByText(/on the November cases/)).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve and move' }),
    );

    expect(await screen.findByText('Moved')).toBeVisible();
    expect(mlflowApi.approvePromotion).toHaveBeenCalledWith(entityRef, 'r-1');
  });

  it('keeps the outcome of an approval on the screen', async () => {
    const mlflowApi = await open({
      getPromotionRequests: async () => ({ items: [waitingRequest] }),
      approvePromotion: async () => ({
        request: { ...waitingRequest, state: 'approved' },
        promotion: { ...moved, outcome: 'unknown' },
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve and move' }),
    );
    await screen.findByText('MLflow did not say whether it moved');

    expect(mlflowApi.getPromotionRequests).toHaveBeenCalledTimes(1);
    expect(mlflowApi.checkPromotion).toHaveBeenCalledTimes(1);
  });

  it('lets the person who asked withdraw it, not approve it', async () => {
    const mlflowApi = await open(
      {
        getPromotionRequests: async () => ({ items: [waitingRequest] }),
        rejectPromotion: async () => ({
          ...waitingRequest,
          state: 'withdrawn',
        }),
      },
      { me: 'user:default/ada' },
    );

    const withdraw = await screen.findByRole('button', { name: 'Withdraw' });
    expect(
      screen.queryByRole('button', { name: 'Approve and move' }),
    ).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Why not'), 'a bug in it');
    mlflowApi.getPromotionRequests.mockResolvedValue({ items: [] });
    await userEvent.click(withdraw);

    expect(mlflowApi.rejectPromotion).toHaveBeenCalledWith(
      entityRef,
      'r-1',
      'a bug in it',
    );
    expect(
      await screen.findByRole('button', { name: /Version to move it to/ }),
    ).toBeVisible();
  });

  it.each([
    [
      Object.assign(responseError(409), {
        body: { error: { message: 'champion points to version 7 now' } },
      }),
      /points to version 7 now/,
    ],
    [responseError(500), /Look at the history before you try again/],
  ])('says what was refused', async (error, text) => {
    await open({
      promote: async () => {
        throw error;
      },
    });
    await choose('4');
    await giveReason();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Move to version 4' }),
    );

    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(text)).toBeVisible();
    expect(alert).not.toHaveTextContent('db-1');
  });
});
