import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf, terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant } from '../../../values';
import {
  createRole,
  partitionOf,
  roleIdentity,
  roleSettings,
  roleValues,
} from '../aws';

/** Where the agent on every node hands out credentials, over plain HTTP. */
const agent = { addresses: ['169.254.170.23/32'] };

export const eksPodIdentity = defineLayer({
  concern: 'identity',
  id: 'eks-pod-identity',
  title: 'EKS Pod Identity',
  reason:
    'the cluster hands an AWS role to the server: no key to store, and no OIDC provider to set up',
  documentation:
    'Makes a plain ServiceAccount; what joins it to the role is an association, an object of the AWS API. The cluster needs the add-on `eks-pod-identity-agent`. Pods fetch their credentials from the agent at 169.254.170.23, port 80, and nowhere else on the node. The trust policy names the namespace and the ServiceAccount.',
  settings: z.strictObject({
    ...roleSettings,
    cluster: perEnvironment(
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/),
    ).describe('Name of the EKS cluster'),
  }),
  examples: {
    'one role': {
      accountId: '111122223333',
      region: 'eu-central-1',
      cluster: 'ml',
    },
  },
  values: {
    ...roleValues,
    cluster: constant('name of the EKS cluster'),
  },
  traits: ['aws'],
  config: z.strictObject({ serviceAccountName: z.string().min(1) }),
  templates: templatesOf('identity/eks-pod-identity'),
  contribute: ({ values, names }) => {
    const { name, accountId, region, cluster } = values;
    const identity = roleIdentity(values, [
      { purpose: 'EKS Pod Identity agent', port: 80, to: agent },
    ]);
    const role = `arn:${partitionOf(region)}:iam::${accountId}:role/${name}`;
    const place = `--cluster-name ${cluster} --region ${region} --namespace ${names.namespace} --service-account ${names.deployment}`;
    return {
      workload: {
        identity,
        serviceAccountName: names.deployment,
        egress: identity.egress,
        terraform: [
          {
            name: 'identity',
            source: terraformOf('identity/eks-pod-identity'),
            variables: {
              role_name: name,
              cluster_name: cluster,
              namespace: names.namespace,
              service_account: names.deployment,
            },
            replaces: ['role', 'pod-identity-association'],
          },
        ],
      },
      base: { serviceAccountName: names.deployment },
      prerequisites: [
        createRole(name, `${names.namespace}/${names.deployment}`, {
          Effect: 'Allow',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/kubernetes-namespace': names.namespace,
              'aws:RequestTag/kubernetes-service-account': names.deployment,
            },
          },
        }),
        {
          id: 'pod-identity-association',
          title: `Give the role ${name} to the ServiceAccount ${names.namespace}/${names.deployment} of the cluster ${cluster}`,
          command: `aws eks create-pod-identity-association ${place} --role-arn ${role}`,
          check: `aws eks list-pod-identity-associations ${place} --query 'associations[].associationId' --output text`,
        },
      ],
    };
  },
});
