import { example } from '../../../__testUtils__/example';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind } from '../../../__testUtils__/manifest';
import { environmentWith, stepWith } from '../../../__testUtils__/resolveWith';
import { resolve } from '../../../resolve';

jest.setTimeout(60_000);

const layers = {
  identity: {
    use: 'aws-irsa',
    accountId: '111122223333',
    region: 'eu-central-1',
    issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE/',
  },
  artifactStore: {
    use: 's3',
    bucket: 'acme-mlflow-{name}-{environment}',
    region: 'eu-central-1',
  },
};

describe('an AWS role for the ServiceAccount', () => {
  it('trusts one ServiceAccount of one namespace, and no other pod', () => {
    const { command } = stepWith(layers, 'role');
    const [, document] = /'(\{.*\})'$/.exec(command) ?? [];
    const issuer = 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE';
    expect(JSON.parse(document).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: {
          Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}`,
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: 'sts.amazonaws.com',
            [`${issuer}:sub`]:
              'system:serviceaccount:ml-fraud-dev:mlflow-fraud',
          },
        },
      },
    ]);
  });

  it('stays in the part of AWS that its region belongs to', () => {
    const china = { ...layers.identity, region: 'cn-north-1' };
    expect(stepWith({ ...layers, identity: china }, 'role').command).toContain(
      'arn:aws-cn:iam::',
    );
  });

  it('waits for its ARN, which exists only after the role', () => {
    const { platform, answers } = example('aks-production');
    Object.assign(platform.layers, layers);
    const { missingFacts } = resolve({ platform, answers }).environments[0];
    expect(missingFacts).toEqual([
      expect.objectContaining({
        fact: 'identity.roleArn',
        command:
          'aws iam get-role --role-name id-mlflow-fraud-dev --query Role.Arn --output text',
      }),
    ]);
  });

  it('is what the object store gives its rights to', () => {
    const { workload } = environmentWith(layers);
    expect(workload.identity).toMatchObject({
      kind: 'aws',
      roleName: 'id-mlflow-fraud-dev',
    });
    expect(workload.serviceAccountName).toBe('mlflow-fraud');
  });

  it('makes the ServiceAccount with the annotation', async () => {
    const { manifests } = await objectsOf(exampleWith({ layers }), 'dev');
    expect(ofKind(manifests, 'ServiceAccount')).toContainEqual(
      expect.objectContaining({
        metadata: expect.objectContaining({
          name: 'mlflow-fraud',
          annotations: expect.objectContaining({
            'eks.amazonaws.com/role-arn':
              expect.stringMatching(/^arn:aws:iam::/),
          }),
        }),
      }),
    );
  });
});
