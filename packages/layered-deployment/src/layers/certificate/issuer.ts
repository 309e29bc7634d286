import { z } from 'zod/v4';
import type { Prerequisite } from '../../layer';
import { perEnvironment } from '../../perEnvironment';
import { constant } from '../../values';
import { kubernetesName } from '../kubernetesName';

/** Settings that name an issuer of cert-manager. */
export const issuerSettings = {
  issuerKind: z
    .enum(['ClusterIssuer', 'Issuer'])
    .default('ClusterIssuer')
    .describe(
      'ClusterIssuer serves the whole cluster, Issuer the namespace of the server.',
    ),
  issuerName: perEnvironment(kubernetesName).describe('Name of the issuer.'),
};

/** Their values. */
export const issuerValues = {
  issuerKind: constant('kind of the issuer'),
  issuerName: constant('issuer of certificates'),
};

/** An Issuer is needed in every namespace; a ClusterIssuer is there already. */
export function issuerPrerequisites(
  { issuerKind, issuerName }: { issuerKind: string; issuerName: string },
  namespace: string,
): Omit<Prerequisite, 'environment'>[] {
  return issuerKind === 'ClusterIssuer'
    ? []
    : [
        {
          id: 'certificate-issuer',
          title: `Have the Issuer ${issuerName} of the kind acme, ca or vault ready in the namespace ${namespace}`,
          command: `kubectl --namespace ${namespace} get issuer ${issuerName} || kubectl --namespace ${namespace} apply --filename issuer.yaml`,
          check: `kubectl --namespace ${namespace} wait issuer/${issuerName} --for condition=Ready --timeout 10s`,
        },
      ];
}
