import type { ServerAddress } from '../../../product';
import type { Workload } from '../../../workload';
import { serverUri } from '../../serverPeer';
import type { Oauth2ProxySettings } from './settings';

/** Where the proxy finds the certificate that it serves and trusts. */
export const certificateFolder = '/etc/oauth2-proxy/certificate';

/** Port on which the proxy listens, with or without a certificate. */
export const proxyPort = 4180;

function listeners(
  serverCertificate: string | undefined,
): Record<string, string> {
  const address = `:${proxyPort}`;
  return serverCertificate
    ? {
        'https-address': address,
        'http-address': '',
        'tls-cert-file': `${certificateFolder}/tls.crt`,
        'tls-key-file': `${certificateFolder}/tls.key`,
      }
    : { 'http-address': address };
}

/**
 * The flags of oauth2-proxy that are the same everywhere; issuer and redirect
 * address differ between environments.
 */
export function proxyFlags(
  settings: Oauth2ProxySettings,
  workload: Pick<Workload, 'serverCertificate'>,
  server: ServerAddress,
): Record<string, string> {
  const { allowedGroups, apiIssuers } = settings;
  return {
    provider: settings.provider,
    ...listeners(workload.serverCertificate),
    upstream: `${serverUri(server, workload)}/`,
    // MLflow compares the Host header with its list, which has the public host.
    'pass-host-header': 'true',
    'upstream-timeout': `${settings.uploadSeconds}s`,
    'flush-interval': '1s',
    'proxy-websockets': 'false',
    'reverse-proxy': 'true',
    'trusted-proxy-ip': settings.trustedProxyAddresses.join(','),
    'email-domain': settings.emailDomains.join(','),
    ...(allowedGroups.length > 0 && {
      'allowed-group': allowedGroups.join(','),
    }),
    // Programs send a token and get 401 instead of a page to sign in.
    'skip-jwt-bearer-tokens': 'true',
    ...(apiIssuers.length > 0 && {
      'extra-jwt-issuers': apiIssuers
        .map(({ issuer, audience }) => `${issuer}=${audience}`)
        .join(','),
    }),
    // What the pages of MLflow fetch follows no redirect to another site either.
    'api-route': '^/(ajax-)?api/|^/graphql',
    'skip-provider-button': 'true',
    'code-challenge-method': 'S256',
    'insecure-oidc-skip-nonce': 'false',
    'cookie-secure': 'true',
    'cookie-samesite': 'lax',
    'cookie-expire': `${settings.sessionHours}h`,
    // Tokens make cookies larger than what ingress controllers let through.
    'session-cookie-minimal': 'true',
    'silence-ping-logging': 'true',
  };
}
