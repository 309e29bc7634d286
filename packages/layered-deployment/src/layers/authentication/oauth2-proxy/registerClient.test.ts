import { registerClient } from './registerClient';

const client = {
  name: 'mlflow-fraud-dev',
  issuerUrl: 'https://login.example.com/realms/ml',
  redirectUrl: 'https://fraud.example.com/oauth2/callback',
};

describe('the client at the provider', () => {
  it.each(['oidc', 'keycloak-oidc', 'entra-id'] as const)(
    'is told of the redirect address, by %s too',
    provider => {
      const { command, title } = registerClient(provider, client);
      expect(command).toContain(client.redirectUrl);
      expect(title).toContain(client.redirectUrl);
    },
  );

  it('is made in the realm of the issuer', () => {
    const { command, check } = registerClient('keycloak-oidc', client);
    expect(command).toContain('--target-realm ml ');
    expect(check).toContain('--target-realm ml ');
  });

  it('has a provider that says where its doors are', () => {
    const { check } = registerClient('oidc', {
      ...client,
      issuerUrl: 'https://login.example.com/',
    });
    expect(check).toContain(
      ' https://login.example.com/.well-known/openid-configuration',
    );
  });
});
