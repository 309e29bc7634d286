import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, fact, pattern } from '../../../values';
import { installAzureIdentity } from './installAzureIdentity';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const azureWorkloadIdentity = defineLayer({
  concern: 'identity',
  id: 'azure-workload-identity',
  title: 'Azure workload identity',
  reason:
    'the server signs in to Azure with its ServiceAccount: no key to store or rotate',
  settings: z.strictObject({
    /** Name of the managed identity. */
    name: perEnvironment(z.string()).default('id-{deployment}-{environment}'),
    resourceGroup: perEnvironment(z.string().min(1)),
    /** OIDC issuer of the cluster. */
    issuer: perEnvironment(z.url({ protocol: /^https$/ })),
    /** Who brings the Python package that signs in to Azure. */
    azureIdentity: perEnvironment(z.enum(['image', 'init-container'])).default(
      'image',
    ),
  }),
  values: {
    name: pattern('name of the managed identity', {
      format: 'azure-identity',
    }),
    resourceGroup: constant('resource group of the managed identity'),
    issuer: constant('OIDC issuer of the cluster'),
    azureIdentity: constant('who brings the Python package azure-identity'),
    clientId: fact('client id of the managed identity', {
      matches: uuid,
      command:
        'az identity show --name {identity.name} --resource-group {identity.resourceGroup} --query clientId --output tsv',
    }),
  },
  config: z.strictObject({
    serviceAccountName: z.string().min(1),
    clientId: z.string().regex(uuid),
  }),
  templates: templatesOf('identity/azure-workload-identity'),
  contribute: ({ values, names }) => {
    const subject = `system:serviceaccount:${names.namespace}:${names.deployment}`;
    const identity = `--resource-group ${values.resourceGroup}`;
    const install =
      values.azureIdentity === 'init-container' ? installAzureIdentity : {};
    return {
      workload: {
        ...install,
        serviceAccountName: names.deployment,
        podLabels: { 'azure.workload.identity/use': 'true' },
        egress: [
          { purpose: 'Microsoft Entra ID', port: 443 },
          ...(install.egress ?? []),
        ],
      },
      base: { serviceAccountName: names.deployment },
      prerequisites: [
        {
          id: 'managed-identity',
          title: `Create the managed identity ${values.name}`,
          command: `az identity create --name ${values.name} ${identity}`,
          check: `az identity show --name ${values.name} ${identity} --query clientId --output tsv`,
        },
        {
          id: 'federated-credential',
          title: `Let the ServiceAccount ${subject} use the identity`,
          command: `az identity federated-credential create --name ${names.instance} --identity-name ${values.name} ${identity} --issuer ${values.issuer} --subject ${subject} --audiences api://AzureADTokenExchange`,
          check: `az identity federated-credential show --name ${names.instance} --identity-name ${values.name} ${identity} --query subject --output tsv`,
        },
      ],
    };
  },
});
