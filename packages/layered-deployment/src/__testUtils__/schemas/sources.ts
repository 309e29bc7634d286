/** Where the schemas of custom resources come from, pinned. */
export const customResourceSources = [
  {
    module: 'github.com/argoproj/argo-cd/v3',
    version: 'v3.5.7',
    files: [
      'manifests/crds/application-crd.yaml',
      'manifests/crds/applicationset-crd.yaml',
      'manifests/crds/appproject-crd.yaml',
    ],
    schemas: [
      'argoproj.io_application_v1alpha1.json',
      'argoproj.io_applicationset_v1alpha1.json',
      'argoproj.io_appproject_v1alpha1.json',
    ],
  },
  {
    module: 'github.com/cert-manager/cert-manager',
    version: 'v1.21.1',
    files: [
      'deploy/crds/cert-manager.io_certificates.yaml',
      'deploy/crds/cert-manager.io_clusterissuers.yaml',
      'deploy/crds/cert-manager.io_issuers.yaml',
    ],
    schemas: [
      'cert-manager.io_certificate_v1.json',
      'cert-manager.io_clusterissuer_v1.json',
      'cert-manager.io_issuer_v1.json',
    ],
  },
  {
    module: 'github.com/external-secrets/external-secrets',
    // Go cannot download later releases by name: their module path lacks /v2.
    version: 'v1.3.2',
    files: [
      'config/crds/bases/external-secrets.io_externalsecrets.yaml',
      'config/crds/bases/external-secrets.io_secretstores.yaml',
    ],
    schemas: [
      'external-secrets.io_externalsecret_v1.json',
      'external-secrets.io_secretstore_v1.json',
    ],
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
      'traefik.io_serverstransport_v1alpha1.json',
      'traefik.io_tlsstore_v1alpha1.json',
    ],
  },
  {
    module: 'sigs.k8s.io/gateway-api',
    version: 'v1.6.1',
    files: [
      'config/crd/standard/gateway.networking.k8s.io_backendtlspolicies.yaml',
      'config/crd/standard/gateway.networking.k8s.io_gateways.yaml',
      'config/crd/standard/gateway.networking.k8s.io_httproutes.yaml',
      'config/crd/standard/gateway.networking.k8s.io_referencegrants.yaml',
    ],
    schemas: [
      'gateway.networking.k8s.io_backendtlspolicy_v1.json',
      'gateway.networking.k8s.io_gateway_v1.json',
      'gateway.networking.k8s.io_httproute_v1.json',
      'gateway.networking.k8s.io_referencegrant_v1.json',
    ],
  },
  {
    module: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.93.0',
    files: [
      'example/prometheus-operator-crd/monitoring.coreos.com_podmonitors.yaml',
      'example/prometheus-operator-crd/monitoring.coreos.com_prometheusrules.yaml',
      'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
    ],
    schemas: [
      'monitoring.coreos.com_podmonitor_v1.json',
      'monitoring.coreos.com_prometheusrule_v1.json',
      'monitoring.coreos.com_servicemonitor_v1.json',
    ],
  },
  {
    module: 'github.com/cloudnative-pg/cloudnative-pg',
    version: 'v1.27.0',
    files: [
      'config/crd/bases/postgresql.cnpg.io_clusters.yaml',
      'config/crd/bases/postgresql.cnpg.io_databases.yaml',
      'config/crd/bases/postgresql.cnpg.io_scheduledbackups.yaml',
    ],
    schemas: [
      'postgresql.cnpg.io_cluster_v1.json',
      'postgresql.cnpg.io_database_v1.json',
      'postgresql.cnpg.io_scheduledbackup_v1.json',
    ],
  },
  {
    module: 'github.com/cloudnative-pg/plugin-barman-cloud',
    version: 'v0.15.0',
    files: ['config/crd/bases/barmancloud.cnpg.io_objectstores.yaml'],
    schemas: ['barmancloud.cnpg.io_objectstore_v1.json'],
  },
  {
    module: 'github.com/kubernetes-csi/external-snapshotter/client/v8',
    version: 'v8.2.0',
    files: ['config/crd/snapshot.storage.k8s.io_volumesnapshots.yaml'],
    schemas: ['snapshot.storage.k8s.io_volumesnapshot_v1.json'],
  },
];

/** The Python package that carries the schemas of the built-in kinds. */
export const builtinSource = {
  requirement: 'kubernetes-validate==1.37.0',
  folder: 'kubernetes_validate/kubernetes-json-schema/v1.33.0-local-strict',
  schemas: [
    'configmap-v1.json',
    'cronjob-batch-v1.json',
    'deployment-apps-v1.json',
    'horizontalpodautoscaler-autoscaling-v2.json',
    'ingress-networking-v1.json',
    'job-batch-v1.json',
    'limitrange-v1.json',
    'namespace-v1.json',
    'networkpolicy-networking-v1.json',
    'persistentvolumeclaim-v1.json',
    'poddisruptionbudget-policy-v1.json',
    'resourcequota-v1.json',
    'role-rbac-v1.json',
    'rolebinding-rbac-v1.json',
    'secret-v1.json',
    'service-v1.json',
    'serviceaccount-v1.json',
    'statefulset-apps-v1.json',
  ],
};
