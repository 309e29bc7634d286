import type { Image } from '../../image';

/** MLflow's own full image, after 3.13.0. */
const full = {
  repository: 'ghcr.io/mlflow/mlflow',
  capabilities: [
    'azure-blob',
    'azure-identity',
    's3',
    'gcs',
    'postgresql',
    'basic-auth',
    'prometheus-exporter',
  ],
  evidence: [
    'mlflow/mlflow, docker/Dockerfile.full: mlflow[extras,azure,db,gateway,genai,auth]',
    'mlflow 3.17.2 on PyPI, Requires-Dist of "extras": boto3, google-cloud-storage, prometheus-flask-exporter',
    'https://github.com/mlflow/mlflow/pull/21520 adds azure-storage-blob and azure-identity to the full image, after 3.10.1',
    'https://github.com/mlflow/mlflow/pull/23892 adds the auth extra to the full image, after 3.13.0',
    'https://github.com/mlflow/mlflow/pull/19979 adds the db extra, and with it psycopg2, to the full image',
  ],
} satisfies Partial<Image>;

/** The image that the community chart runs if nobody chooses. */
const community = {
  repository: 'burakince/mlflow',
  capabilities: [
    'azure-blob',
    's3',
    'gcs',
    'postgresql',
    'basic-auth',
    'prometheus-exporter',
  ],
} satisfies Partial<Image>;

function communityEvidence(version: string): string[] {
  return [
    `burakince/mlflow ${version}, poetry.lock: azure-storage-blob, boto3, google-cloud-storage, psycopg2-binary, flask-wtf and prometheus-flask-exporter, no azure-identity`,
  ];
}

/** Images of MLflow's own project, newest first. */
export const officialImages: Image[] = ['3.17.2', '3.15.1'].map(version => ({
  ...full,
  tag: `v${version}-full`,
  version,
}));

/** Images of the community chart's project, newest first. */
export const communityImages: Image[] = ['3.15.1', '3.7.0'].map(version => ({
  ...community,
  tag: version,
  version,
  evidence: communityEvidence(version),
}));
