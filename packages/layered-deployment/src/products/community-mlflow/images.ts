import type { Image } from '../../image';

const community = 'burakince/mlflow';

/** MLflow's own full image, after 3.13.0. */
const officialFull = {
  repository: 'ghcr.io/mlflow/mlflow',
  capabilities: [
    'azure-blob',
    'azure-identity',
    'postgresql-psycopg2',
    'basic-auth',
  ],
  evidence: [
    'https://github.com/mlflow/mlflow/pull/21520 adds azure-storage-blob and azure-identity to the full image, after 3.10.1',
    'https://github.com/mlflow/mlflow/pull/23892 adds the auth extra to the full image, after 3.13.0',
    'https://github.com/mlflow/mlflow/pull/19979 adds the db extra, and with it psycopg2, to the full image',
  ],
} satisfies Partial<Image>;

/** Images that the chart can run; the first is the default. */
export const images: Image[] = [
  {
    ...officialFull,
    tag: 'v3.17.2-full',
    version: '3.17.2',
  },
  {
    ...officialFull,
    tag: 'v3.15.1-full',
    version: '3.15.1',
  },
  {
    repository: community,
    tag: '3.15.1',
    version: '3.15.1',
    capabilities: ['azure-blob', 'postgresql-psycopg2', 'basic-auth'],
    evidence: [
      "lock file of burakince/mlflow 3.15.1: azure-storage-blob and psycopg2-binary, no azure-identity; the chart's own login runs on it",
    ],
  },
  {
    repository: community,
    tag: '3.7.0',
    version: '3.7.0',
    capabilities: ['azure-blob', 'postgresql-psycopg2', 'basic-auth'],
    evidence: [
      "lock file of burakince/mlflow 3.7.0: azure-storage-blob and psycopg2-binary, no azure-identity; the chart's own login runs on it",
    ],
  },
];
