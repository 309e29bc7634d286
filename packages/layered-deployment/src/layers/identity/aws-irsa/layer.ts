import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf, terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, fact } from '../../../values';
import {
  createRole,
  partitionOf,
  roleIdentity,
  roleSettings,
  roleValues,
} from '../aws';

const roleArn = /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[A-Za-z0-9_+=,.@/-]+$/;

export const awsIrsa = defineLayer({
  concern: 'identity',
  id: 'aws-irsa',
  title: 'AWS role for the ServiceAccount (IRSA)',
  reason:
    'the server takes an AWS role with the token of its ServiceAccount: no key to store or rotate',
  documentation:
    'Makes the ServiceAccount with the annotation `eks.amazonaws.com/role-arn`. The trust policy of the role names exactly this ServiceAccount of this namespace, so that no other pod can take the role. The cluster needs an IAM OIDC provider: `aws eks describe-cluster --name <cluster> --query cluster.identity.oidc.issuer` prints its issuer. The role ARN is a fact: it exists only after the role does, and the object store then attaches its rights to the role.',
  settings: z.strictObject({
    ...roleSettings,
    issuer: perEnvironment(
      z
        .string()
        .regex(
          /^https:\/\/[^/@\s'"]+(\/[^@\s'"]+)?$/,
          'must be an https address',
        ),
    ).describe('Address of the OIDC issuer of the cluster, with https://'),
  }),
  examples: {
    'one role': {
      accountId: '111122223333',
      region: 'eu-central-1',
      issuer: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
    },
  },
  values: {
    ...roleValues,
    issuer: constant('OIDC issuer of the cluster'),
    roleArn: fact('ARN of the AWS role', {
      matches: roleArn,
      command:
        'aws iam get-role --role-name {identity.name} --query Role.Arn --output text',
      example: 'arn:aws:iam::111122223333:role/id-mlflow-fraud-dev',
    }),
  },
  traits: ['aws'],
  config: z.strictObject({
    serviceAccountName: z.string().min(1),
    roleArn: z.string().regex(roleArn),
  }),
  templates: templatesOf('identity/aws-irsa'),
  contribute: ({ values, names }) => {
    const subject = `system:serviceaccount:${names.namespace}:${names.deployment}`;
    const issuer = values.issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
    const identity = roleIdentity(values, [
      { purpose: 'AWS Security Token Service', port: 443 },
    ]);
    const provider = `arn:${partitionOf(values.region)}:iam::${
      values.accountId
    }:oidc-provider/${issuer}`;
    return {
      workload: {
        identity,
        serviceAccountName: names.deployment,
        egress: identity.egress,
        terraform: [
          {
            name: 'identity',
            source: terraformOf('identity/aws-irsa'),
            variables: {
              role_name: values.name,
              oidc_provider_arn: provider,
              oidc_issuer: issuer,
              subject,
            },
            facts: { 'identity.roleArn': 'role_arn' },
            replaces: ['role'],
          },
        ],
      },
      base: { serviceAccountName: names.deployment },
      prerequisites: [
        createRole(values.name, subject, {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: subject,
            },
          },
        }),
      ],
    };
  },
});
