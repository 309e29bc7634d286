import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf, terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';
import type { WorkloadIdentity } from '../../../workload';

const project = z
  .string()
  .regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'must be the id of a project');

/** GKE's metadata server, which answers for the pod and not for its node. */
const egress: WorkloadIdentity['egress'] = [
  {
    purpose: 'GKE metadata server',
    port: 80,
    to: { addresses: ['169.254.169.254/32'] },
  },
  {
    purpose: 'GKE metadata server on clusters without Dataplane V2',
    port: 988,
    to: { addresses: ['169.254.169.252/32'] },
  },
];

export const gkeWorkloadIdentity = defineLayer({
  concern: 'identity',
  id: 'gke-workload-identity',
  title: 'Workload Identity Federation for GKE',
  reason:
    'the server signs in to Google Cloud with its ServiceAccount: no key file to store or rotate',
  documentation:
    'Makes the ServiceAccount with the annotation `iam.gke.io/gcp-service-account`, and asks for the one binding that lets exactly this ServiceAccount of this namespace act as the Google service account. The cluster, and on Standard clusters its node pools, must have Workload Identity switched on. Pods fetch tokens from the metadata server of GKE, which the network policy therefore opens, and it alone.',
  settings: z.strictObject({
    name: perEnvironment(z.string())
      .default('id-{deployment}-{environment}')
      .describe(
        'Id of the Google service account, at most 30 characters; a pattern over name, owner and environment',
      ),
    project: perEnvironment(project).describe(
      'Project of the Google service account',
    ),
    clusterProject: perEnvironment(project).describe(
      'Project of the cluster: its workload identity pool is <project>.svc.id.goog',
    ),
  }),
  examples: {
    'one service account': {
      project: 'ml-platform-dev',
      clusterProject: 'gke-shared-dev',
    },
  },
  values: {
    name: pattern('id of the Google service account', {
      format: 'google-service-account',
    }),
    project: constant('project of the Google service account'),
    clusterProject: constant('project of the cluster'),
  },
  traits: ['gcp'],
  config: z.strictObject({
    serviceAccountName: z.string().min(1),
    googleServiceAccount: z
      .string()
      .regex(/^[a-z0-9-]+@[a-z0-9-]+\.iam\.gserviceaccount\.com$/),
  }),
  templates: templatesOf('identity/gke-workload-identity'),
  contribute: ({ values, names }) => {
    const { name, project: home, clusterProject } = values;
    const account = `${name}@${home}.iam.gserviceaccount.com`;
    const member = `serviceAccount:${clusterProject}.svc.id.goog[${names.namespace}/${names.deployment}]`;
    return {
      workload: {
        identity: {
          kind: 'gcp',
          serviceAccount: account,
          project: home,
          podLabels: {},
          egress,
        },
        serviceAccountName: names.deployment,
        egress,
        terraform: [
          {
            name: 'identity',
            source: terraformOf('identity/gke-workload-identity'),
            variables: { account_id: name, project: home, member },
            replaces: ['service-account', 'workload-identity-binding'],
          },
        ],
      },
      base: { serviceAccountName: names.deployment },
      config: { googleServiceAccount: account },
      prerequisites: [
        {
          id: 'service-account',
          title: `Create the Google service account ${name} in the project ${home}`,
          command: `gcloud iam service-accounts create ${name} --project ${home}`,
          check: `gcloud iam service-accounts describe ${account} --project ${home} --format 'value(email)'`,
        },
        {
          id: 'workload-identity-binding',
          title: `Let the ServiceAccount ${names.namespace}/${names.deployment} act as ${account}`,
          command: `gcloud iam service-accounts add-iam-policy-binding ${account} --project ${home} --role roles/iam.workloadIdentityUser --member '${member}'`,
          check: `gcloud iam service-accounts get-iam-policy ${account} --project ${home} --format json`,
        },
      ],
    };
  },
});
