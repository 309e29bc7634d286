import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import { AddressInfo, Server, createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { readCertificate } from './readCertificate';

const DAY_MS = 24 * 60 * 60 * 1000;

const servers: { close(callback?: () => void): unknown }[] = [];

afterEach(() => {
  servers.splice(0).forEach(server => server.close());
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A server whose certificate is for that host and ends in so many days. */
async function serve(host: string, days: number) {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'O=Example Trust, CN=R3',
    notBefore: new Date(Date.now() - 365 * DAY_MS),
    notAfter: new Date(Date.now() + days * DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true),
      new SubjectAlternativeNameExtension([{ type: 'ip', value: host }]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const ca = certificate.toString('pem');
  const received = jest.fn();
  const server = createTlsServer(
    { key: PemConverter.encode(key, PemConverter.PrivateKeyTag), cert: ca },
    socket => socket.on('data', received),
  );
  return { ca, received, address: await listen(server) };
}

describe('readCertificate', () => {
  it('says until when a certificate is valid and who issued it', async () => {
    const { address, ca } = await serve('127.0.0.1', 40);

    const certificate = await readCertificate(`${address}/fraud`, {
      timeoutMs: 3_000,
      ca,
    });

    expect(certificate).toMatchObject({
      issuer: 'Example Trust R3',
      trusted: true,
    });
    const left = Date.parse(certificate?.validTo ?? '') - Date.now();
    expect(Math.round(left / DAY_MS)).toBe(40);
  });

  it.each([
    ['of nobody that the portal knows', '127.0.0.1', 40, false],
    ['for another host', '127.0.0.2', 40, true],
    ['that has ended', '127.0.0.1', -3, true],
  ])('reads one %s, and does not trust it', async (_, host, days, known) => {
    const { address, ca } = await serve(host, days);

    const certificate = await readCertificate(address, {
      timeoutMs: 3_000,
      ca: known ? ca : undefined,
    });

    expect(certificate).toMatchObject({ trusted: false });
    expect(Date.parse(certificate?.validTo ?? '') < Date.now()).toBe(days < 0);
  });

  it('sends nothing to whom it does not trust', async () => {
    const { address, received } = await serve('127.0.0.1', 40);

    await readCertificate(address, { timeoutMs: 3_000 });
    await new Promise(resolve => {
      servers.pop()?.close(() => resolve(undefined));
    });

    expect(received).not.toHaveBeenCalled();
  });

  it('does not wait for a server that says nothing', async () => {
    const address = await listen(createServer());

    await expect(
      readCertificate(address, { timeoutMs: 50 }),
    ).resolves.toBeUndefined();
  });

  it('has nothing to tell of plain http', async () => {
    const plain = await LoopbackServer.start((_, response) => response.end());
    const { address } = plain;
    const options = { timeoutMs: 3_000 };
    try {
      await expect(readCertificate(address, options)).resolves.toBeUndefined();
      expect(plain.connections).toBe(0);
      await expect(
        readCertificate(address.replace('http:', 'https:'), options),
      ).resolves.toBeUndefined();
    } finally {
      await plain.stop();
    }
  });

  it('has nothing to tell where nothing listens', async () => {
    await expect(
      readCertificate('https://127.0.0.1:1', { timeoutMs: 3_000 }),
    ).resolves.toBeUndefined();
  });
});
