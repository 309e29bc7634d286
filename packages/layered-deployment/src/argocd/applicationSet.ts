import type { Deployment } from '../deployment';
import { applicationTemplate } from './application';
import { generalize } from './generalize';

/**
 * One ApplicationSet that makes the same Applications as the separate files
 * would be: an element of its list for each environment.
 */
export function applicationSet(deployment: Deployment) {
  const { environments, name, platform } = deployment;
  const { template, parameters } = generalize(
    environments.map(environment =>
      applicationTemplate(deployment, environment),
    ),
    environments.map(environment => ({ environment: environment.name })),
    {
      'spec.project': 'project',
      'spec.destination.server': 'cluster',
      'spec.destination.namespace': 'namespace',
      // Every Git source of an Application follows one revision.
      'spec.sources.0.targetRevision': 'revision',
      'spec.sources.1.targetRevision': 'chartRevision',
      'spec.sources.2.targetRevision': 'revision',
    },
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: {
      name,
      namespace: platform.argocd.namespace,
      labels: { 'backstage.io/kubernetes-id': name },
    },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [{ list: { elements: parameters } }],
      template,
    },
  };
}
