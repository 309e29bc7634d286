import { useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { scmAuthApiRef } from '@backstage/integration-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import module from './module';

const config = {
  app: { baseUrl: 'http://localhost', title: 'Portal' },
  backend: { baseUrl: 'http://localhost:7007' },
  auth: {
    providers: {
      gitea: { development: { baseUrl: 'https://git.example.com' } },
    },
  },
};

function SignIn({ url }: { url: string }) {
  const scmAuthApi = useApi(scmAuthApiRef);
  const onClick = () => scmAuthApi.getCredentials({ url }).catch(() => {});
  return <button onClick={onClick}>Sign in</button>;
}

describe('the module', () => {
  beforeEach(() => {
    // Nobody is signed in yet.
    jest
      .spyOn(global, 'fetch')
      .mockImplementation(async () => new Response('{}', { status: 401 }));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['https://git.example.com/ml/deployments', 'Gitea'],
    ['https://github.com/ml/deployments', 'GitHub'],
    ['https://gitlab.com/ml/deployments', 'GitLab'],
    ['https://dev.azure.com/ml/deployments', 'Microsoft'],
    ['https://bitbucket.org/ml/deployments', 'Bitbucket'],
  ])('signs in to %s with %s', async (url, title) => {
    renderInTestApp(<SignIn url={url} />, { features: [module], config });

    await userEvent.click(await screen.findByText('Sign in'));

    expect(await screen.findByText(title)).toBeVisible();
  });
});
