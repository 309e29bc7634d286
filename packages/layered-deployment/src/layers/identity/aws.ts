import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { constant, pattern } from '../../values';
import type { WorkloadIdentity } from '../../workload';

const accountId = /^[0-9]{12}$/;

/** Settings of every identity that is an AWS role. */
export const roleSettings = {
  name: perEnvironment(z.string())
    .default('id-{deployment}-{environment}')
    .describe('Name of the role; a pattern over name, owner and environment'),
  accountId: perEnvironment(
    z.string().regex(accountId, 'must be the 12 digits of an account, quoted'),
  ).describe('AWS account of the role: 12 digits, quoted'),
  region: perEnvironment(
    z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be like "eu-central-1"'),
  ).describe('AWS region of the cluster'),
};

/** Values of every identity that is an AWS role. */
export const roleValues = {
  name: pattern('name of the AWS role', { format: 'aws-role' }),
  accountId: constant('AWS account of the role'),
  region: constant('AWS region of the cluster'),
};

/** The part of AWS that a region belongs to, as resource names write it. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The role as the object store and the backup need to know it. */
export function roleIdentity(
  values: { name: string; accountId: string; region: string },
  egress: WorkloadIdentity['egress'],
): WorkloadIdentity {
  return {
    kind: 'aws',
    roleName: values.name,
    accountId: values.accountId,
    region: values.region,
    podLabels: {},
    egress,
  };
}

/** The prerequisite that makes the role with its trust policy. */
export function createRole(name: string, subject: string, trust: unknown) {
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: [trust],
  });
  return {
    id: 'role',
    title: `Create the AWS role ${name}, which only the ServiceAccount ${subject} may take`,
    command: `aws iam create-role --role-name ${name} --assume-role-policy-document '${document}'`,
    check: `aws iam get-role --role-name ${name} --query Role.AssumeRolePolicyDocument`,
  };
}
