import { ConfigReader } from '@backstage/config';
import type { Request } from 'express';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { giteaAuthenticator } from './authenticator';

const callbackUrl = 'http://localhost:7007/api/auth/gitea/handler/frame';

function initialize(config: Record<string, string>) {
  return giteaAuthenticator.initialize({
    callbackUrl,
    config: new ConfigReader(config),
  });
}

describe('giteaAuthenticator', () => {
  it.each(['gitea.example.com', 'ssh://gitea.example.com'])(
    'wants an address, not %s',
    baseUrl => {
      expect(() =>
        initialize({ baseUrl, clientId: 'id', clientSecret: 'secret' }),
      ).toThrow(/baseUrl is .*write the address of the host/);
    },
  );

  it('names a missing setting at the start', () => {
    expect(() =>
      initialize({ baseUrl: 'https://gitea.example.com', clientId: 'id' }),
    ).toThrow(/clientSecret/);
  });

  it('takes a new secret without a restart', async () => {
    const gitea = new FakeGitea();
    const settings = {
      baseUrl: await gitea.start(),
      clientId: 'client-id',
      clientSecret: 'old',
    };
    const client = initialize(settings);
    const req = { query: { code: 'ada-code' } } as unknown as Request;
    await expect(
      giteaAuthenticator.authenticate({ req }, client),
    ).rejects.toThrow(/auth\.providers\.gitea/);

    settings.clientSecret = 'client-secret';

    await expect(
      giteaAuthenticator.authenticate({ req }, client),
    ).resolves.toMatchObject({ fullProfile: { login: 'ada' } });
    await gitea.stop();
  });
});
