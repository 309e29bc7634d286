import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/core-app-api';
import { dialogApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ScmAuth, type ScmAuthApi } from '@backstage/integration-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { JsonValue } from '@backstage/types';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { mlflowApiStub, responseError } from '../../__fixtures__/api';
import { platformSummary } from '../../__fixtures__/platforms';
import type { MlflowApi } from '../../api';
import { addUserToken } from './addUserToken';
import { FormReopener } from './FormReopener';

jest.mock('./FormReopener', () => ({ FormReopener: jest.fn() }));

const reopened = jest.fn();
const formState = { name: 'credit', platform: { platform: 'aks-weu' } };
const yours = platformSummary({ pullRequestAuthor: 'requester' });

type Attempt = () => Promise<string>;

/** A form that changes the file of one of these entities. */
interface Consumer {
  entities: Entity[];
  isRequired: boolean;
}

/** Submits a form whose sign-in answers, in this order, as the attempts do. */
function submit(
  platform: PlatformSummary | MlflowApi['getPlatforms'] | Consumer,
  ...attempts: Attempt[]
) {
  const getCredentials = jest.fn<
    ReturnType<ScmAuthApi['getCredentials']>,
    Parameters<ScmAuthApi['getCredentials']>
  >(async () => {
    const attempt = attempts.shift() ?? (async () => '');
    return { token: await attempt(), headers: {} };
  });
  const outcome: { secrets: Record<string, string>; ended?: true | Error } = {
    secrets: { other: 'kept' },
  };
  const answers: Record<string, JsonValue> = { ...formState };
  const consumer = 'entities' in platform ? platform : undefined;
  function Form() {
    const dialogApi = useApi(dialogApiRef);
    const onClick = () =>
      addUserToken(
        {
          input: {
            platformField: 'platform',
            entityField: consumer && 'component',
            secret: 'userToken',
          },
          formState: answers,
          setFormState: () => {
            throw new Error('the answers are not to be touched');
          },
          setSecrets: change => {
            outcome.secrets = change(outcome.secrets);
          },
        },
        {
          mlflowApi: mlflowApiStub({
            getPlatforms:
              typeof platform === 'function'
                ? platform
                : async () => ({
                    items: 'entities' in platform ? [] : [platform],
                  }),
          }),
          catalogApi: catalogApiMock({ entities: consumer?.entities }),
          configApi: new ConfigReader({
            scaffolder: {
              requireScmUserCredentials: consumer?.isRequired ?? false,
            },
          }),
          scmAuthApi: { getCredentials },
          dialogApi,
        },
      ).then(
        () => (outcome.ended = true),
        error => (outcome.ended = error),
      );
    return <button onClick={onClick}>Create</button>;
  }
  renderInTestApp(<Form />);
  return {
    outcome,
    answers,
    getCredentials,
    press: async (name: string | RegExp) =>
      userEvent.click(await screen.findByRole('button', { name })),
  };
}

const noSession: Attempt = async () => '';
const fails =
  (name: string): Attempt =>
  async () => {
    throw Object.assign(new Error('upstream words'), { name });
  };
const failsAsScmAuth: Attempt = async () => {
  const { token } = await ScmAuth.merge().getCredentials({
    url: yours.repositoryUrl,
  });
  return token;
};

describe('addUserToken', () => {
  beforeEach(() => {
    jest.mocked(FormReopener).mockImplementation(({ answers, onDone }) => {
      useEffect(onDone, [onDone]);
      reopened(answers);
      return null;
    });
  });
  afterEach(() => jest.resetAllMocks());

  it('asks nobody where the portal is the author', async () => {
    const { press, outcome, getCredentials } = submit(platformSummary());
    await press('Create');

    await waitFor(() => expect(outcome.ended).toBe(true));
    expect(getCredentials).not.toHaveBeenCalled();
    expect(outcome.secrets).toEqual({ other: 'kept' });
  });

  it('hands over nothing once the person has chosen a platform of the portal', async () => {
    const getPlatforms = async () => ({
      items: [yours, platformSummary({ name: 'eks-fra' })],
    });
    const first = submit(getPlatforms, async () => 'mine');
    await first.press('Create');
    await waitFor(() => expect(first.outcome.secrets.userToken).toBe('mine'));
    cleanup();

    const second = submit(getPlatforms, async () => 'mine');
    second.answers.platform = { platform: 'eks-fra' };
    await second.press('Create');

    await waitFor(() => expect(second.outcome.ended).toBe(true));
    expect(second.outcome.secrets).toEqual({ other: 'kept' });
    expect(second.getCredentials).not.toHaveBeenCalled();
  });

  describe('for the file of an entity', () => {
    const component = (location: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'checkout',
        annotations: { 'backstage.io/managed-by-location': location },
      },
    });
    const url = 'https://git.example.org/shop/checkout/catalog-info.yaml';
    const consumer = (isRequired: boolean, location = `url:${url}`) => ({
      entities: [component(location)],
      isRequired,
    });

    it('asks who may not do without a token of their own', async () => {
      const { press, outcome, getCredentials, answers } = submit(
        consumer(true),
        async () => 'mine',
      );
      answers.component = 'component:default/checkout';
      await press('Create');

      await waitFor(() => expect(outcome.ended).toBe(true));
      expect(outcome.secrets).toEqual({ other: 'kept', userToken: 'mine' });
      expect(getCredentials).toHaveBeenCalledWith(
        expect.objectContaining({ url, additionalScope: { repoWrite: true } }),
      );
    });

    it.each([
      ['the portal may open it', consumer(false)],
      ['no pull request can change it', consumer(true, 'file:/catalog.yaml')],
    ])('asks nobody where %s', async (_why, target) => {
      const { press, outcome, getCredentials, answers } = submit(target);
      answers.component = 'component:default/checkout';
      await press('Create');

      await waitFor(() => expect(outcome.ended).toBe(true));
      expect(getCredentials).not.toHaveBeenCalled();
    });
  });

  it('finds an earlier sign-in without a word', async () => {
    const { press, outcome, getCredentials } = submit(
      yours,
      async () => 'mine',
    );
    await press('Create');

    await waitFor(() => expect(outcome.ended).toBe(true));
    expect(outcome.secrets).toEqual({ other: 'kept', userToken: 'mine' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(getCredentials).toHaveBeenCalledWith({
      url: 'https://git.example.org/ml/deployments',
      additionalScope: { repoWrite: true },
      optional: true,
    });
  });

  it('says whose name the request carries, then opens the window', async () => {
    const { press, outcome, getCredentials } = submit(
      yours,
      noSession,
      async () => 'mine',
    );
    await press('Create');
    expect(
      await screen.findByText(/opened by the person who asks/),
    ).toBeVisible();
    expect(outcome.ended).toBeUndefined();

    await press('Sign in to git.example.org');

    await waitFor(() => expect(outcome.ended).toBe(true));
    expect(outcome.secrets.userToken).toBe('mine');
    expect(getCredentials).toHaveBeenLastCalledWith(
      expect.objectContaining({ instantPopup: true }),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it.each([
    ['a closed window', fails('PopupClosedError'), 'The window was closed'],
    ['a blocked window', fails('PopupRejectedError'), 'The browser blocked'],
    [
      'a refusal',
      fails('AuthenticationError'),
      'git.example.org did not sign you in',
    ],
    [
      "a host that Backstage's ScmAuth does not know",
      failsAsScmAuth,
      'The portal cannot sign anybody in to git.example.org',
    ],
  ])(
    'on %s says that nothing was submitted, and lets one try again',
    async (_what, attempt, words) => {
      const { press, outcome } = submit(
        yours,
        noSession,
        attempt,
        async () => 'mine',
      );
      await press('Create');
      await press('Sign in to git.example.org');

      expect(
        await screen.findByText('Nothing was submitted yet'),
      ).toBeVisible();
      expect(screen.getByText(new RegExp(words))).toBeVisible();
      expect(screen.queryByText(/upstream words/)).not.toBeInTheDocument();
      expect(outcome.ended).toBeUndefined();

      await press('Sign in to git.example.org');

      await waitFor(() => expect(outcome.ended).toBe(true));
      expect(outcome.secrets.userToken).toBe('mine');
    },
  );

  it('goes back to the form with its answers, and submits nothing', async () => {
    const { press, outcome } = submit(yours, noSession);
    await press('Create');
    await press('Back to the form');

    await waitFor(() => expect(outcome.ended).toBeInstanceOf(Error));
    expect(outcome.secrets).toEqual({ other: 'kept' });
    expect(reopened).toHaveBeenCalledWith(formState);
  });

  it('goes back to the form when the portal cannot read where it goes', async () => {
    const { press, outcome } = submit(async () => {
      throw responseError(503);
    });
    await press('Create');
    expect(
      await screen.findByText(/could not read where the request goes/),
    ).toBeVisible();
    await press('Back to the form');

    await waitFor(() => expect(outcome.ended).toBeInstanceOf(Error));
    expect(reopened).toHaveBeenCalledWith(formState);
  });

  it('reads again where the request goes, when asked to', async () => {
    const getPlatforms = jest
      .fn<ReturnType<MlflowApi['getPlatforms']>, []>()
      .mockRejectedValueOnce(responseError(503))
      .mockRejectedValueOnce(responseError(503))
      .mockResolvedValue({ items: [yours] });
    const { press, outcome } = submit(getPlatforms, async () => 'mine');
    await press('Create');
    await press('Try again');
    expect(outcome.ended).toBeUndefined();
    await press('Try again');

    await waitFor(() => expect(outcome.ended).toBe(true));
    expect(outcome.secrets.userToken).toBe('mine');
    expect(reopened).not.toHaveBeenCalled();
  });
});
