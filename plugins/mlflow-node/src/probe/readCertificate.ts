import { InstanceCertificate } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { isIP } from 'node:net';
import { PeerCertificate, TLSSocket, connect } from 'node:tls';

/**
 * Looks at the certificate that an address of https shows. Does not throw: an
 * address that shows none, or not in time, has none to tell of.
 */
export async function readCertificate(
  address: string,
  options: {
    timeoutMs: number;
    /** Authorities to trust in place of those of the process, for tests. */
    ca?: string;
  },
): Promise<InstanceCertificate | undefined> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') {
    return undefined;
  }
  // An address of IPv6 is in brackets.
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise(resolve => {
    const socket = connect({
      host,
      port: Number(port || 443),
      servername: isIP(host) ? undefined : host,
      ca: options.ca,
      // What is wrong with a certificate is what this looks for. Nothing is
      // sent, and the calls to MLflow refuse what is not trusted.
      rejectUnauthorized: false,
    });
    const end = (certificate?: InstanceCertificate) => {
      socket.destroy();
      resolve(certificate);
    };
    const timer = setTimeout(end, options.timeoutMs);
    socket.once('close', () => clearTimeout(timer));
    socket.once('secureConnect', () => end(describe(socket)));
    socket.on('error', () => end());
  });
}

function describe(socket: TLSSocket): InstanceCertificate | undefined {
  const { valid_to: validTo, issuer } = socket.getPeerCertificate();
  const end = Date.parse(validTo);
  return Number.isNaN(end)
    ? undefined
    : {
        validTo: new Date(end).toISOString(),
        issuer: nameOf(issuer),
        trusted: socket.authorized,
      };
}

/** Absent parts are left out; a part may be there several times. */
function nameOf(issuer: Partial<PeerCertificate['issuer']>) {
  const names = [issuer.O, issuer.CN].flat().filter(Boolean);
  return [...new Set(names)].join(' ') || undefined;
}
