import type { SecretStore } from '../secretStore';

export const googleSecretManager: SecretStore = {
  title: 'Google Secret Manager',
  keyFormat: 'google-secret',
  identities: ['gcp'],
  place: ({ vault: project }) => `Secret Manager of the project ${project}`,
  absent: 'NOT_FOUND',
  check: ({ vault: project }, key) =>
    `gcloud secrets versions describe latest --secret ${key} --project ${project} --format 'value(state)'`,
  write: ({ vault: project }, key, file) =>
    `gcloud secrets create ${key} --project ${project} --data-file ${file}`,
  provider: ({ vault: project }, { serviceAccountName }) => ({
    gcpsm: {
      projectID: project,
      auth: {
        workloadIdentity: { serviceAccountRef: { name: serviceAccountName } },
      },
    },
  }),
  grant: ({ vault: project }, keys, { identity }) => {
    const account = identity?.kind === 'gcp' ? identity.serviceAccount : '';
    const each = `for KEY in ${keys.join(' ')}; do`;
    return {
      title: `Let ${account} read these secrets of the project ${project}, and no others`,
      command: `${each}\n  gcloud secrets add-iam-policy-binding "$KEY" --project ${project} --role roles/secretmanager.secretAccessor --member serviceAccount:${account}\ndone`,
      check: `${each}\n  gcloud secrets get-iam-policy "$KEY" --project ${project} --format json\ndone`,
    };
  },
};
