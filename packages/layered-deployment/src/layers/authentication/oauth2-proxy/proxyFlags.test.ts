import { proxyFlags } from './proxyFlags';
import { oauth2ProxySettings } from './settings';

const server = {
  serviceName: 'mlflow-fraud',
  servicePort: 80,
  podPort: 5000,
  podLabels: {},
};

function flags(settings: Record<string, unknown> = {}, certificate?: string) {
  return proxyFlags(
    oauth2ProxySettings.parse({
      issuerUrl: 'https://login.example.com/',
      ...settings,
    }),
    { serverCertificate: certificate },
    server,
  );
}

describe('the flags of oauth2-proxy', () => {
  it('let programs in with a token, and answer 401 to those without', () => {
    expect(
      flags({
        apiIssuers: [
          { issuer: 'https://a.example.com/', audience: 'mlflow' },
          { issuer: 'https://b.example.com/realm', audience: 'ml' },
        ],
      }),
    ).toMatchObject({
      'skip-jwt-bearer-tokens': 'true',
      'extra-jwt-issuers':
        'https://a.example.com/=mlflow,https://b.example.com/realm=ml',
    });
  });

  it.each([
    ['/api/2.0/mlflow/runs/create', true],
    ['/ajax-api/2.0/mlflow/experiments/search', true],
    ['/ajax-api/3.0/mlflow/traces/search', true],
    ['/graphql', true],
    ['/', false],
    ['/static-files/static/js/main.js', false],
    // A link to an artifact is opened by a person, who can sign in.
    ['/get-artifact', false],
  ])('answer a request for %s without a session by 401: %s', (path, is401) => {
    expect(new RegExp(flags()['api-route']).test(path)).toBe(is401);
  });

  it('say who may sign in, for the proxy does not start without', () => {
    expect(flags()).toMatchObject({ 'email-domain': '*' });
    expect(flags()).not.toHaveProperty('allowed-group');
    expect(
      flags({ emailDomains: ['example.com'], allowedGroups: ['/ml', '/ops'] }),
    ).toMatchObject({
      'email-domain': 'example.com',
      'allowed-group': '/ml,/ops',
    });
  });

  it('reach the server in plain HTTP inside the namespace', () => {
    expect(flags()).toMatchObject({
      upstream: 'http://mlflow-fraud:80/',
      'http-address': ':4180',
    });
  });

  it('serve and verify HTTPS where the server has a certificate of its own', () => {
    const secured = flags({}, 'mlflow-fraud-tls');
    expect(secured).toMatchObject({
      upstream: 'https://mlflow-fraud:80/',
      'https-address': ':4180',
      'tls-cert-file': '/etc/oauth2-proxy/certificate/tls.crt',
      'tls-key-file': '/etc/oauth2-proxy/certificate/tls.key',
    });
    expect(Object.keys(secured)).not.toContain(
      'ssl-upstream-insecure-skip-verify',
    );
  });

  it('wait as long for the answer to an upload as the platform says', () => {
    expect(flags({ uploadSeconds: 7200 })['upstream-timeout']).toBe('7200s');
  });
});

describe('the settings of oauth2-proxy', () => {
  it.each([
    ['an issuer without TLS', { issuerUrl: 'http://login.example.com/' }],
    ['a group that reads as two', { allowedGroups: ['ml,ops'] }],
    ['nobody who may sign in', { emailDomains: [] }],
    ['an image without a tag', { image: 'quay.example.com/oauth2-proxy' }],
    ['an address that is no block', { trustedProxyAddresses: ['10.0.0.0'] }],
  ])('refuse %s', (_, settings) => {
    expect(
      oauth2ProxySettings.safeParse({
        issuerUrl: 'https://login.example.com/',
        ...settings,
      }).success,
    ).toBe(false);
  });
});
