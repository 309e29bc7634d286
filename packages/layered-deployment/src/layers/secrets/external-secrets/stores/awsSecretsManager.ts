import { partitionOf } from '../../../identity/aws';
import type { SecretStore } from '../secretStore';

export const awsSecretsManager: SecretStore = {
  title: 'AWS Secrets Manager',
  keyFormat: 'aws-secret',
  // The operator reads the role from the annotation of the ServiceAccount.
  identities: ['aws-irsa'],
  place: ({ vault: region }) => `Secrets Manager in ${region}`,
  absent: 'ResourceNotFoundException',
  check: ({ vault: region }, key) =>
    `aws secretsmanager describe-secret --region ${region} --secret-id ${key} --query Name --output text`,
  write: ({ vault: region }, key, file) =>
    `aws secretsmanager create-secret --region ${region} --name ${key} --secret-string file://${file} --query Name --output text`,
  provider: ({ vault: region }, { serviceAccountName }) => ({
    aws: {
      service: 'SecretsManager',
      region,
      auth: { jwt: { serviceAccountRef: { name: serviceAccountName } } },
    },
  }),
  grant: ({ vault: region }, keys, { identity, namespace }) => {
    const [role, account] =
      identity?.kind === 'aws' ? [identity.roleName, identity.accountId] : [];
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: [
            'secretsmanager:GetSecretValue',
            'secretsmanager:DescribeSecret',
          ],
          // Six random characters end the name of every secret there.
          Resource: keys.map(
            key =>
              `arn:${partitionOf(
                region,
              )}:secretsmanager:${region}:${account}:secret:${key}-??????`,
          ),
        },
      ],
    });
    const which = `--role-name ${role} --policy-name ${namespace}-secrets`;
    return {
      title: `Let the role ${role} read these secrets, and no others`,
      command: `aws iam put-role-policy ${which} --policy-document '${policy}'`,
      check: `aws iam get-role-policy ${which}`,
    };
  },
};
