import { z } from 'zod/v4';
import type { SecretRequest } from '../../../workload';
import { certificateFolder } from './proxyFlags';

const text = z.string().min(1);

/** A Secret whose certificates the proxy trusts, and where it finds them. */
export const trustedSchema = z.strictObject({
  name: text,
  secret: text,
  folder: text,
});

type Trusted = z.infer<typeof trustedSchema>;

/** Whom the proxy trusts beside the authorities of its image. */
export function trustedBy(
  proxyName: string,
  {
    serverCertificate,
    issuerAuthorityKey,
  }: { serverCertificate?: string; issuerAuthorityKey?: string },
): { trusted: Trusted[]; requests: SecretRequest[] } {
  const issuer = `${proxyName}-issuer`;
  return {
    trusted: [
      ...(serverCertificate
        ? [
            {
              name: 'certificate',
              secret: serverCertificate,
              folder: certificateFolder,
            },
          ]
        : []),
      ...(issuerAuthorityKey
        ? [
            {
              name: 'issuer',
              secret: issuer,
              folder: '/etc/oauth2-proxy/issuer',
            },
          ]
        : []),
    ],
    requests: issuerAuthorityKey
      ? [
          {
            name: issuer,
            keys: { authority: issuerAuthorityKey },
            given: [issuerAuthorityKey],
            multiline: [issuerAuthorityKey],
            template: { 'ca.crt': '{{ .authority }}' },
          },
        ]
      : [],
  };
}
