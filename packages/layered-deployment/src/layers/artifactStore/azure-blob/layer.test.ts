import { environmentWith, stepWith } from '../../../__testUtils__/resolveWith';

const artifactStore = {
  use: 'azure-blob',
  account: 'mlartifacts',
  resourceGroup: 'rg of ML',
  container: '{name}-{environment}',
};

const byKey = { identity: { use: 'static-credentials' }, artifactStore };

describe('artifacts in Azure Blob storage', () => {
  it('are open to the identity of the server, in this container alone', () => {
    const { command } = stepWith({ artifactStore }, 'container-role');
    expect(command).toContain('"Storage Blob Data Contributor"');
    expect(command).toContain('/blobServices/default/containers/fraud-dev');
    expect(command).toContain("--resource-group 'rg of ML'");
  });

  it('are kept for some days after they are replaced or deleted', () => {
    const { command, check } = stepWith({ artifactStore }, 'blob-versions');
    expect(command).toContain('--enable-versioning true');
    expect(command).toContain('--delete-retention-days 30');
    expect(check).toContain('management-policy show');
  });

  it('are read with a key of the account where there is no identity', () => {
    const { workload, prerequisites } = environmentWith(byKey);
    expect(workload.envFromSecrets).toContain('mlflow-fraud-artifacts');
    expect(workload.requires).toContain('azure-blob');
    expect(workload.requires).not.toContain('azure-identity');
    expect(prerequisites.map(({ id }) => id)).not.toContain('container-role');
  });

  it('need the package that signs in with an identity, and no key', () => {
    const { workload } = environmentWith({ artifactStore });
    expect(workload.requires).toContain('azure-identity');
    expect(workload.envFromSecrets).not.toContain('mlflow-fraud-artifacts');
  });
});
