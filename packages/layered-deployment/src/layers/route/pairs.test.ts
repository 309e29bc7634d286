import { layers } from '..';
import { findConflicts } from '../../resolve/combination';
import { products } from '../../products';
import type { Concern } from '../../concerns';

const product = products.find(({ id }) => id === 'official-mlflow');

/** Layers of a concern, one for each example. */
function choicesOf(concern: Concern) {
  return layers
    .filter(layer => layer.concern === concern)
    .flatMap(layer =>
      Object.entries(layer.examples).map(([example, given]) => ({
        name: example ? `${layer.id}/${example}` : layer.id,
        settled: { concern, layer, settings: layer.settings.parse(given) },
      })),
    );
}

/** By example of a route, the choices for another concern that fit beside it. */
function fitting(concern: Concern): Record<string, string> {
  return Object.fromEntries(
    choicesOf('route').map(route => [
      route.name,
      choicesOf(concern)
        .filter(
          choice =>
            product &&
            findConflicts({
              product,
              releases: product.releases,
              layers: [route.settled, choice.settled],
            }).length === 0,
        )
        .map(({ name }) => name)
        .join(' '),
    ]),
  );
}

const secrets =
  'cert-manager cert-manager/issuer cert-manager-wildcard/given cert-manager-wildcard/azure-dns cert-manager-wildcard/route53 cert-manager-wildcard/cloud-dns wildcard/namespace wildcard/reflector';
const anySource = `${secrets} wildcard/controller in-pod/same in-pod/controller`;
const byHand =
  'manual/azure manual/aws manual/gcp manual/other wildcard-record';
const automatic = 'external-dns/from-status external-dns/target';

describe('a route', () => {
  it('works with these certificates, and no others', () => {
    const discovered = 'acm/arn acm/discovered acm-requested';
    expect(fitting('certificate')).toEqual({
      'traefik/generated-middleware': anySource,
      'traefik/given-middleware': anySource,
      nginx: anySource,
      'gateway-api/standard': 'gateway',
      'gateway-api/nginx-gateway-fabric': 'gateway',
      'gateway-api/gke': 'gateway',
      'gateway-api/re-encrypt': 'gateway in-pod/same in-pod/controller',
      'alb/internal': `${discovered} in-pod/same in-pod/controller`,
      'alb/internet-facing': `${discovered} in-pod/same in-pod/controller`,
      'alb/group': `${discovered} in-pod/same in-pod/controller`,
      'gke-ingress/external': `${secrets} gke-managed in-pod/same`,
      'gke-ingress/external-static-address': `${secrets} gke-managed in-pod/same`,
      'gke-ingress/external-pre-shared':
        'wildcard/controller in-pod/controller',
      'gke-ingress/internal': `${secrets} in-pod/same`,
      none: 'none',
    });
  });

  it('works with these ways to a DNS record, and no others', () => {
    expect(fitting('dns')).toEqual({
      // Only an annotation tells external-dns where Traefik is.
      'traefik/generated-middleware': `${byHand} external-dns/target`,
      'traefik/given-middleware': `${byHand} external-dns/target`,
      nginx: `${byHand} ${automatic}`,
      // external-dns reads no target from an HTTPRoute.
      'gateway-api/standard': `${byHand} external-dns/from-status`,
      'gateway-api/nginx-gateway-fabric': `${byHand} external-dns/from-status`,
      'gateway-api/gke': `${byHand} external-dns/from-status`,
      'gateway-api/re-encrypt': `${byHand} external-dns/from-status`,
      // Their address is known only after they are there.
      'alb/internal': automatic,
      'alb/internet-facing': automatic,
      'gke-ingress/external': automatic,
      'gke-ingress/internal': automatic,
      'alb/group': `${byHand} ${automatic}`,
      'gke-ingress/external-static-address': `${byHand} ${automatic}`,
      'gke-ingress/external-pre-shared': `${byHand} ${automatic}`,
      none: 'none',
    });
  });
});
