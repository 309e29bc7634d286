/** Where the schemas of custom resources come from, pinned. */
export const customResourceSources = [
  {
    module: 'github.com/argoproj/argo-cd/v3',
    version: 'v3.5.7',
    files: [
      'manifests/crds/application-crd.yaml',
      'manifests/crds/appproject-crd.yaml',
    ],
    schemas: [
      'argoproj.io_application_v1alpha1.json',
      'argoproj.io_appproject_v1alpha1.json',
    ],
  },
  {
    module: 'github.com/cert-manager/cert-manager',
    version: 'v1.21.1',
    files: ['deploy/crds/cert-manager.io_certificates.yaml'],
    schemas: ['cert-manager.io_certificate_v1.json'],
  },
  {
    module: 'github.com/external-secrets/external-secrets',
    // Go cannot download later releases by name: their module path lacks /v2.
    version: 'v1.3.2',
    files: ['config/crds/bases/external-secrets.io_externalsecrets.yaml'],
    schemas: ['external-secrets.io_externalsecret_v1.json'],
  },
  {
    module: 'github.com/traefik/traefik/v3',
    version: 'v3.7.13',
    files: [
      'docs/content/reference/dynamic-configuration/kubernetes-crd-definition-v1.yml',
    ],
    schemas: [
      'traefik.io_ingressroute_v1alpha1.json',
      'traefik.io_middleware_v1alpha1.json',
    ],
  },
];

/** The Python package that carries the schemas of the built-in kinds. */
export const builtinSource = {
  requirement: 'kubernetes-validate==1.37.0',
  folder: 'kubernetes_validate/kubernetes-json-schema/v1.33.0-local-strict',
  schemas: [
    'configmap-v1.json',
    'deployment-apps-v1.json',
    'job-batch-v1.json',
    'namespace-v1.json',
    'networkpolicy-networking-v1.json',
    'persistentvolumeclaim-v1.json',
    'poddisruptionbudget-policy-v1.json',
    'secret-v1.json',
    'service-v1.json',
    'serviceaccount-v1.json',
  ],
};
