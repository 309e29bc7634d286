import { exampleWith } from '../../../__testUtils__/exampleWith';
import { problemsWith } from '../../../__testUtils__/resolveWith';
import { at, listAt, textAt } from '../../../rules/support/yaml';
import { servedBy, servesHttps } from '../../route/__testUtils__/served';

jest.setTimeout(60_000);

const certificate = { use: 'in-pod', issuerName: 'company-authority' };

describe('in-pod', () => {
  it('covers the public host and every name of the Service', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: { certificate },
    });
    const names = listAt(object('Certificate'), 'spec', 'dnsNames');
    expect(names[0]).toBe('fraud.dev.ml.example.com');
    expect(names).toContain(`${names[1]}.ml-fraud-dev.svc.cluster.local`);
  });

  it('comes before the server, which does not start without it', async () => {
    const object = await servedBy({
      platform: servesHttps,
      layers: { certificate },
    });
    expect(
      textAt(
        object('Certificate'),
        'metadata',
        'annotations',
        'argocd.argoproj.io/sync-wave',
      ),
    ).toBe('-1');
    expect(at(object('Certificate'), 'spec', 'issuerRef', 'name')).toBe(
      'company-authority',
    );
  });

  it.each([
    ['same', { kind: 'secret', name: 'mlflow-fraud-tls' }],
    ['controller', { kind: 'controller' }],
  ])('shows browsers the certificate "%s"', (edge, tls) => {
    const [{ workload }] = exampleWith({
      platform: servesHttps,
      layers: { certificate: { ...certificate, edge } },
    }).environments;
    expect(workload.serverCertificate).toBe('mlflow-fraud-tls');
    expect(workload.tls).toEqual(tls);
  });

  it('says that a renewal needs a restart', () => {
    const [{ notes }] = exampleWith({
      platform: servesHttps,
      layers: { certificate },
    }).environments;
    expect(notes.join('\n')).toContain('rollout restart');
  });

  it('refuses a chart whose server cannot serve HTTPS', () => {
    expect(problemsWith({ certificate }).join('\n')).toContain(
      'certificate "in-pod" does not work with product',
    );
  });
});
