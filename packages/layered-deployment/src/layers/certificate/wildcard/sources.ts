import type { Prerequisite } from '../../../layer';

interface Wildcard {
  secret: string;
  from: string;
  namespace: string;
  host: string;
  zone: string;
}

type Source = (wildcard: Wildcard) => Omit<Prerequisite, 'environment'>;

const annotation = 'reflector.v1.k8s.emberstack.com';

const showDomains =
  "--output jsonpath='{.data.tls\\.crt}' | base64 --decode | openssl x509 -noout -ext subjectAltName";

/** How a certificate reaches the route, by name of the way. */
export const wildcardSources: Record<
  'namespace' | 'reflector' | 'controller',
  Source
> = {
  namespace: ({ secret, namespace, zone }) => ({
    id: 'wildcard-certificate',
    title: `Have the certificate of *.${zone} as the Secret ${secret} in the namespace ${namespace}, and keep it renewed`,
    command: `kubectl --namespace ${namespace} create secret tls ${secret} --cert wildcard.crt --key wildcard.key`,
    check: `kubectl --namespace ${namespace} get secret ${secret} ${showDomains}`,
  }),
  // https://github.com/emberstack/kubernetes-reflector: cert-manager writes the
  // annotations again at every renewal, if they are in the Certificate.
  reflector: ({ secret, from, namespace, zone }) => ({
    id: 'wildcard-certificate',
    title: `Let reflector copy the Secret ${from}/${secret} with *.${zone} to the namespace ${namespace}: in spec.secretTemplate.annotations set \`${annotation}/reflection-allowed\` and \`${annotation}/reflection-auto-enabled\` to "true", and add ${namespace} to \`${annotation}/reflection-allowed-namespaces\` and \`${annotation}/reflection-auto-namespaces\``,
    command: `kubectl --namespace ${from} edit certificate ${secret}`,
    check: `kubectl --namespace ${namespace} get secret ${secret} ${showDomains}`,
  }),
  controller: ({ host, zone }) => ({
    id: 'wildcard-certificate',
    title: `Make the certificate of *.${zone} the default of the ingress controller: make the Secret, and name it in the configuration of the controller (once per cluster)`,
    command: `kubectl --namespace "$CONTROLLER_NAMESPACE" create secret tls wildcard-tls --cert wildcard.crt --key wildcard.key`,
    check: `openssl s_client -connect ${host}:443 -servername ${host} -verify_hostname ${host} -verify_return_error </dev/null`,
  }),
};
