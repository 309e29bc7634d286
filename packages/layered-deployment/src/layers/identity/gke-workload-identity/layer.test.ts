import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind } from '../../../__testUtils__/manifest';
import {
  environmentWith,
  problemsWith,
  stepWith,
} from '../../../__testUtils__/resolveWith';

jest.setTimeout(60_000);

const identity = {
  use: 'gke-workload-identity',
  project: 'ml-platform-dev',
  clusterProject: 'gke-shared-dev',
};

const layers = {
  identity,
  artifactStore: {
    use: 'gcs',
    bucket: 'acme-mlflow-{name}-{environment}',
    project: 'ml-platform-dev',
    location: 'europe-west3',
  },
};

const account = 'id-mlflow-fraud-dev@ml-platform-dev.iam.gserviceaccount.com';

describe('workload identity on GKE', () => {
  it('lets one ServiceAccount of one namespace act as the Google account', () => {
    const { command } = stepWith(layers, 'workload-identity-binding');
    expect(command).toContain(account);
    expect(command).toContain('--role roles/iam.workloadIdentityUser');
    expect(command).toContain(
      "--member 'serviceAccount:gke-shared-dev.svc.id.goog[ml-fraud-dev/mlflow-fraud]'",
    );
  });

  it('reaches the metadata server of GKE, on both of its addresses', () => {
    expect(environmentWith(layers).workload.egress).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          port: 80,
          to: { addresses: ['169.254.169.254/32'] },
        }),
        expect.objectContaining({
          port: 988,
          to: { addresses: ['169.254.169.252/32'] },
        }),
      ]),
    );
  });

  it('refuses a name that Google does not take', () => {
    expect(
      problemsWith({
        ...layers,
        identity: {
          ...identity,
          name: 'identity-of-{deployment}-in-{environment}',
        },
      }).join(),
    ).toContain('the id of a Google service account takes at most 30');
  });

  it('makes the ServiceAccount with the annotation', async () => {
    const { manifests } = await objectsOf(exampleWith({ layers }), 'dev');
    expect(ofKind(manifests, 'ServiceAccount')).toContainEqual(
      expect.objectContaining({
        metadata: expect.objectContaining({
          name: 'mlflow-fraud',
          annotations: expect.objectContaining({
            'iam.gke.io/gcp-service-account': account,
          }),
        }),
      }),
    );
  });
});
