import type { Deployment } from '../deployment';

/** The annotation that carries a server's claims. @public */
export const CLAIMS_ANNOTATION = 'layered-deployment/claims';

/** The catalog entity of the server. */
export function catalogInfo({
  answers,
  environments,
  name,
}: Deployment): Record<string, unknown> {
  const addresses = environments.filter(({ host }) => host);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `MLflow ${answers.name}`,
      description:
        answers.description ?? `MLflow tracking server and model registry`,
      annotations: {
        'mlflow.org/instance': environments
          .map(({ instance }) => instance)
          .join(','),
        'mlflow.org/registered-models': '*',
        'backstage.io/kubernetes-id': name,
        'argocd/app-selector': `backstage.io/kubernetes-id=${name}`,
        // Read back, so that no other server takes the same names.
        [CLAIMS_ANNOTATION]: environments
          .flatMap(({ claims }) => claims)
          .join(' '),
      },
      ...(addresses.length && {
        links: addresses.map(({ host, name: environment }) => ({
          url: `https://${host}`,
          title: `MLflow (${environment})`,
        })),
      }),
    },
    spec: {
      type: 'mlflow-server',
      lifecycle: environments.some(environment => environment.name === 'prod')
        ? 'production'
        : 'experimental',
      owner: answers.owner,
    },
  };
}
