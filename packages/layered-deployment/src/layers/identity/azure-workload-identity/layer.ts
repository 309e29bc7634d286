import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf, terraformOf } from '../../../packageFiles';
import { perEnvironment } from '../../../perEnvironment';
import { constant, fact, pattern } from '../../../values';
import { shellWord } from '../../../shellWord';
import { installAzureIdentity } from './installAzureIdentity';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const azureWorkloadIdentity = defineLayer({
  concern: 'identity',
  id: 'azure-workload-identity',
  title: 'Azure workload identity',
  reason:
    'the server signs in to Azure with its ServiceAccount: no key to store or rotate',
  documentation:
    'Makes the ServiceAccount with the client id of a managed identity, and labels the pods, so that the webhook of Azure Workload Identity gives them a token. A federated credential trusts exactly this ServiceAccount of this namespace. The client id is a fact: it exists only after the identity does. MLflow needs the Python package azure-identity, which its own full images have; for an image without it, an init container installs it at every start of a pod.',
  settings: z.strictObject({
    name: perEnvironment(z.string())
      .default('id-{deployment}-{environment}')
      .describe(
        'Name of the managed identity; a pattern over name, owner and environment',
      ),
    resourceGroup: perEnvironment(z.string().min(1)).describe(
      'Resource group of the managed identity',
    ),
    issuer: perEnvironment(z.url({ protocol: /^https$/ })).describe(
      'Address of the OIDC issuer of the cluster',
    ),
    azureIdentity: perEnvironment(z.enum(['image', 'init-container']))
      .default('image')
      .describe('Who brings the Python package azure-identity'),
  }),
  examples: {
    'azure-identity of the image': {
      resourceGroup: 'rg-ml',
      issuer: 'https://westeurope.oic.prod-aks.azure.com/tenant/cluster/',
    },
    'azure-identity by an init container': {
      resourceGroup: 'rg-ml',
      issuer: 'https://westeurope.oic.prod-aks.azure.com/tenant/cluster/',
      azureIdentity: 'init-container',
    },
  },
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
      example: '6f1f5f4e-0d5c-4b0e-9d52-1c8f3c1f0a11',
    }),
  },
  traits: ['azure'],
  config: z.strictObject({
    serviceAccountName: z.string().min(1),
    clientId: z.string().regex(uuid),
  }),
  templates: templatesOf('identity/azure-workload-identity'),
  contribute: ({ values, names }) => {
    const subject = `system:serviceaccount:${names.namespace}:${names.deployment}`;
    const group = `--resource-group ${shellWord(values.resourceGroup)}`;
    const podLabels = { 'azure.workload.identity/use': 'true' };
    const egress = [{ purpose: 'Microsoft Entra ID', port: 443 }];
    const install =
      values.azureIdentity === 'init-container' ? installAzureIdentity : {};
    return {
      workload: {
        ...install,
        serviceAccountName: names.deployment,
        identity: {
          kind: 'azure',
          name: values.name,
          resourceGroup: values.resourceGroup,
          podLabels,
          egress,
        },
        podLabels,
        egress: [...egress, ...(install.egress ?? [])],
        terraform: [
          {
            name: 'identity',
            source: terraformOf('identity/azure-workload-identity'),
            variables: {
              identity_name: values.name,
              resource_group: values.resourceGroup,
              credential_name: names.instance,
              issuer: values.issuer,
              subject,
            },
            facts: { 'identity.clientId': 'client_id' },
            replaces: ['managed-identity', 'federated-credential'],
          },
        ],
      },
      base: { serviceAccountName: names.deployment },
      prerequisites: [
        {
          id: 'managed-identity',
          title: `Create the managed identity ${values.name}`,
          command: `az identity create --name ${values.name} ${group}`,
          check: `az identity show --name ${values.name} ${group}`,
        },
        {
          id: 'federated-credential',
          title: `Let the ServiceAccount ${subject} use the identity`,
          command: `az identity federated-credential create --name ${
            names.instance
          } --identity-name ${values.name} ${group} --issuer ${shellWord(
            values.issuer,
          )} --subject ${subject} --audiences api://AzureADTokenExchange`,
          check: `az identity federated-credential list --identity-name ${values.name} ${group}`,
        },
      ],
    };
  },
});
