import type { Deployment } from '../deployment';

/** The annotation that carries a server's claims. @public */
export const CLAIMS_ANNOTATION = 'layered-deployment/claims';

/** The catalog entity of the server. */
export function catalogInfo({
  answers,
  environments,
  name,
  product: { presentation },
}: Deployment): Record<string, unknown> {
  const addresses = environments.filter(({ host }) => host);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `${presentation.name} ${answers.name}`,
      description: answers.description ?? presentation.description,
      annotations: {
        ...presentation.annotations(
          environments.map(({ instance }) => instance),
        ),
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
          title: `${presentation.name} (${environment})`,
        })),
      }),
    },
    spec: {
      type: presentation.entityType,
      lifecycle: environments.some(environment => environment.name === 'prod')
        ? 'production'
        : 'experimental',
      owner: answers.owner,
    },
  };
}
