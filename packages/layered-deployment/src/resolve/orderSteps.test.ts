import type { Platform } from '..';
import { exampleWith } from '../__testUtils__/exampleWith';
import { orderSteps, type LayerSteps } from './orderSteps';

function layer(
  concern: LayerSteps['concern'],
  ids: string[],
  replaces: string[] = [],
): LayerSteps {
  const steps = ids.map(id => ({
    id,
    environment: 'dev',
    title: id,
    command: id,
    check: id,
  }));
  return { concern, steps, replaces };
}

const idsOf = (layers: LayerSteps[]) => orderSteps(layers).map(({ id }) => id);

function idsIn(layers: Platform['layers']): string[] {
  const [dev] = exampleWith({
    example: 'eks-production',
    layers,
  }).environments;
  return dev.prerequisites.map(({ id }) => id);
}

describe('the order of prerequisites', () => {
  it('has the secrets after the identity that reads them, before what they are for', () => {
    expect(
      idsOf([
        layer('namespace', ['namespace']),
        layer('identity', ['identity']),
        layer('database', ['database', 'password']),
        layer('secrets', ['secrets', 'secret-store']),
      ]),
    ).toEqual([
      'namespace',
      'identity',
      'secrets',
      'secret-store',
      'database',
      'password',
    ]);
  });

  it('has what makes several things at once in the place of the first', () => {
    expect(
      idsOf([
        layer('database', ['database', 'password']),
        layer('artifactStore', ['bucket']),
        layer('provisioning', ['terraform'], ['database', 'bucket']),
      ]),
    ).toEqual(['terraform', 'password']);
  });

  it('has it in its own place where it replaces nothing that is there', () => {
    expect(
      idsOf([
        layer('artifactStore', ['bucket']),
        layer('provisioning', ['terraform'], ['database']),
      ]),
    ).toEqual(['bucket', 'terraform']);
  });

  it('has Terraform make the role before somebody gives it a password', () => {
    const ids = idsIn({});
    expect(ids).toEqual(
      expect.arrayContaining(['terraform', 'database-password']),
    );
    expect(ids.indexOf('terraform')).toBeLessThan(
      ids.indexOf('database-password'),
    );
  });

  it('has Terraform make the identity before somebody lets it read secrets', () => {
    const ids = idsIn({
      identity: {
        use: 'aws-irsa',
        accountId: '111122223333',
        region: 'eu-central-1',
        issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
      },
      secrets: {
        use: 'external-secrets',
        provider: 'aws-secrets-manager',
        store: 'generated',
        vault: 'eu-central-1',
      },
    });
    expect(ids).toContain('secret-store');
    expect(ids.indexOf('terraform')).toBeLessThan(ids.indexOf('secret-store'));
  });
});
