import { exampleWith } from '../__testUtils__/exampleWith';
import { layers } from '../layers';
import { render } from '../render';

/** Mistakes that no bundle can hold, because nobody can ask for them. */
describe('what cannot be asked for', () => {
  it('is a wildcard for a host more than one label below its zone', () => {
    const wildcardFor = (host: string) => () =>
      exampleWith({
        layers: {
          certificate: { use: 'wildcard', source: 'namespace' },
          route: { use: 'traefik', host },
        },
      });
    expect(wildcardFor('{name}.{zone}')).not.toThrow();
    expect(wildcardFor('{name}.team.{zone}')).toThrow(
      'which a wildcard of dev.ml.example.com does not cover',
    );
  });

  it('is a wildcard proved over HTTP', () => {
    const wildcard = layers.find(({ id }) => id === 'cert-manager-wildcard');
    const withSolver = (solver: Record<string, unknown>) =>
      wildcard?.settings.safeParse({
        issuerKind: 'Issuer',
        issuerName: 'letsencrypt',
        generate: { email: 'ml@example.com', solver },
      }).success;
    expect(withSolver({ provider: 'cloud-dns', project: 'dns' })).toBe(true);
    expect(withSolver({ provider: 'http01' })).toBe(false);
  });

  it('is the certificate of another namespace', () => {
    const { environments } = exampleWith({
      layers: { certificate: { use: 'wildcard', source: 'reflector' } },
    });
    for (const { workload, namespace, prerequisites } of environments) {
      expect(workload.tls).toEqual({ kind: 'secret', name: 'wildcard-tls' });
      expect(
        prerequisites.some(
          ({ title, command, check }) =>
            title.includes('reflector') &&
            `${command}${check}`.includes(namespace),
        ),
      ).toBe(true);
    }
  });

  it('is a step whose check reads a log', () => {
    const { prerequisites } = render(exampleWith({}));
    expect(
      prerequisites.filter(({ check }) => /kubectl[^\n]* logs /.test(check)),
    ).toEqual([]);
  });
});
