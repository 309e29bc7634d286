import { oauthRequestApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { scmAuthApiRef } from '@backstage/integration-react';
import { screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import module from './module';

const config = {
  app: { baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
  auth: {
    providers: {
      gitea: { development: { baseUrl: 'https://git.example.com' } },
    },
  },
};

/** Asks for a sign-in to a host, and shows whose window would open. */
function Request({ url }: { url: string }) {
  const scmAuthApi = useApi(scmAuthApiRef);
  const oauthRequestApi = useApi(oauthRequestApiRef);
  const [titles, setTitles] = useState<string[]>([]);
  useEffect(() => {
    const subscription = oauthRequestApi
      .authRequest$()
      .subscribe(requests =>
        setTitles(requests.map(({ provider }) => provider.title)),
      );
    scmAuthApi.getCredentials({ url }).catch(() => {});
    return () => subscription.unsubscribe();
  }, [scmAuthApi, oauthRequestApi, url]);
  return <p>Asks: {titles.join()}</p>;
}

describe('the module', () => {
  it.each([
    ['https://git.example.com/ml/deployments', 'Gitea'],
    ['https://github.com/ml/deployments', 'GitHub'],
    ['https://gitlab.com/ml/deployments', 'GitLab'],
    ['https://dev.azure.com/ml/deployments', 'Microsoft'],
    ['https://bitbucket.org/ml/deployments', 'Bitbucket'],
  ])('signs in to %s with %s', async (url, title) => {
    // Nobody is signed in yet.
    jest
      .spyOn(global, 'fetch')
      .mockResolvedValue(new Response('{}', { status: 401 }));
    renderInTestApp(<Request url={url} />, { features: [module], config });

    await waitFor(() =>
      expect(screen.getByText(`Asks: ${title}`)).toBeVisible(),
    );
    jest.restoreAllMocks();
  });
});
