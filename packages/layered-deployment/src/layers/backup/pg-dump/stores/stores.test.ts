import { exampleWith } from '../../../../__testUtils__/exampleWith';
import type { ExampleName } from '../../../../__testUtils__/exampleBundle';

/** The step of an example that backs up into its own object store. */
function step(example: ExampleName, id: string, bucket: string) {
  const { environments } = exampleWith({
    example,
    layers: { backup: { use: 'pg-dump', bucket, retentionDays: 35 } },
  });
  const environment = environments[environments.length - 1];
  const found = environment.prerequisites.find(
    prerequisite => prerequisite.id === id,
  );
  if (!found) {
    throw new Error(`${example} has no prerequisite ${id}`);
  }
  return { ...found, page: environment.files[0].content };
}

const bucket = 'example-{deployment}-{environment}-backup';

describe('backups in Amazon S3', () => {
  it('may be added by the role of the server, and neither read nor deleted', () => {
    const { command } = step('eks-production', 'backup-rights', bucket);
    expect(command).toContain('s3:PutObject');
    expect(command).not.toMatch(/s3:(Get|Delete|List|\*)/);
    expect(command).toMatch(/put-role-policy --role-name \S+ /);
  });

  it('go away after their days', () => {
    const { command, check } = step(
      'eks-production',
      'backup-retention',
      bucket,
    );
    expect(command).toContain('"Expiration":{"Days":35}');
    expect(check).toContain('get-bucket-lifecycle-configuration');
  });
});

describe('backups in a compatible object store', () => {
  it('are made at its own address, and the rights are left to its own way', () => {
    expect(step('on-prem', 'backup-store', bucket).command).toContain(
      '--endpoint-url https://',
    );
    expect(step('on-prem', 'backup-rights', bucket).title).toContain(
      'in the way of your object store',
    );
  });
});

describe('backups in Google Cloud Storage', () => {
  it('may be added by the account of the server, and neither read nor deleted', () => {
    const { command } = step('gke-production', 'backup-rights', bucket);
    expect(command).toContain('--role roles/storage.objectCreator');
    expect(command).toMatch(/--member serviceAccount:\S+@\S+/);
  });

  it('go away after their days', () => {
    const { command } = step('gke-production', 'backup-retention', bucket);
    expect(command).toContain('"condition":{"age":35}');
  });
});

describe('backups in Azure Blob storage', () => {
  it('go away after their days, and the rules of other containers stay', () => {
    const { command } = step('aks-production', 'backup-retention', bucket);
    expect(command).toContain(
      '"prefixMatch":["example-mlflow-fraud-prod-backup/"]',
    );
    expect(command).toContain('"daysAfterModificationGreaterThan":35');
    expect(command).toContain('map(select(.name != $rule.name)) + [$rule]');
  });

  it('are fetched as the page of the restore says', () => {
    const { page } = step('aks-production', 'backup-store', bucket);
    expect(page).toContain(
      'az storage blob download-batch --source example-mlflow-fraud-prod-backup',
    );
  });
});
