import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind } from '../../../__testUtils__/manifest';
import { environmentWith, stepWith } from '../../../__testUtils__/resolveWith';

jest.setTimeout(60_000);

const layers = {
  identity: {
    use: 'eks-pod-identity',
    accountId: '111122223333',
    region: 'eu-central-1',
    cluster: 'ml',
  },
  artifactStore: {
    use: 's3',
    bucket: 'acme-mlflow-{name}-{environment}',
    region: 'eu-central-1',
  },
};

describe('EKS Pod Identity', () => {
  it('trusts one ServiceAccount of one namespace, and no other pod', () => {
    const { command } = stepWith(layers, 'role');
    expect(command).toContain('"sts:AssumeRole","sts:TagSession"');
    expect(command).toContain(
      '{"aws:RequestTag/kubernetes-namespace":"ml-fraud-dev","aws:RequestTag/kubernetes-service-account":"mlflow-fraud"}',
    );
  });

  it('joins the role to the ServiceAccount by an association', () => {
    expect(stepWith(layers, 'pod-identity-association').command).toBe(
      'aws eks create-pod-identity-association --cluster-name ml --region eu-central-1 --namespace ml-fraud-dev --service-account mlflow-fraud --role-arn arn:aws:iam::111122223333:role/id-mlflow-fraud-dev',
    );
  });

  it('reaches the agent of the node, and nothing else there', () => {
    expect(environmentWith(layers).workload.egress).toContainEqual({
      purpose: 'EKS Pod Identity agent',
      port: 80,
      to: { addresses: ['169.254.170.23/32'] },
    });
  });

  it('makes a ServiceAccount that says nothing of a role', async () => {
    const { manifests } = await objectsOf(exampleWith({ layers }), 'dev');
    const [account] = ofKind(manifests, 'ServiceAccount');
    expect(JSON.stringify(account)).not.toContain('role-arn');
    expect(account).toMatchObject({
      metadata: { name: 'mlflow-fraud' },
      automountServiceAccountToken: false,
    });
  });
});
