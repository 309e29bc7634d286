/**
 * Mistakes that more than one rule finds, because they are more than one
 * mistake: `<rule>: <mistake>` to the other rules. What
 * `values-belong-to-their-chart` hears is a key that nothing here writes.
 */
export const overlaps: Record<string, string[]> = {
  'application-uses-plain-sources: a folder of Jsonnet': [
    'application-reads-every-value-file',
    'sources-are-pinned',
  ],
  'artifacts-never-expire: objects of S3 that expire': [
    'middlewares-are-reachable',
    'object-store-keeps-versions',
    'workload-identity-is-complete',
  ],
  'artifacts-never-expire: objects of Google that are deleted': [
    'middlewares-are-reachable',
    'object-store-keeps-versions',
    'workload-identity-is-complete',
  ],
  'artifacts-never-expire: blobs of Azure that are deleted': [
    'middlewares-are-reachable',
    'object-store-keeps-versions',
    'workload-identity-is-complete',
  ],
  'autoscaling-has-what-it-needs: an autoscaler that never adds a pod': [
    'values-belong-to-their-chart',
  ],
  'autoscaling-has-what-it-needs: an autoscaler without a CPU request': [
    'pool-fits-connection-budget',
    'resources-are-set',
    'values-belong-to-their-chart',
  ],
  'autoscaling-has-what-it-needs: an autoscaler on SQLite': [
    'replicas-share-their-state',
    'sqlite-needs-one-replica',
    'values-belong-to-their-chart',
  ],
  "basic-auth-is-configured: the chart's own configuration": [
    'values-belong-to-their-chart',
  ],
  'chart-keys-that-break: a chart without its Service': [
    'values-belong-to-their-chart',
  ],
  'chart-keys-that-break: a probe with a request of its own': [
    'values-belong-to-their-chart',
  ],
  'chart-keys-that-break: a session key in plain text': [
    'values-belong-to-their-chart',
  ],
  'database-is-not-bundled: the PostgreSQL of the chart': [
    'values-belong-to-their-chart',
  ],
  'database-is-not-bundled: the object store of the chart': [
    'values-belong-to-their-chart',
  ],
  'database-secret-is-used: a password among the values': [
    'no-secrets-in-files',
  ],
  'external-secrets-are-complete: an ExternalSecret without a key': [
    'secret-keys-resolve',
  ],
  'garbage-collection-spares-models: an age of a week': [
    'garbage-collection-can-run',
  ],
  'image-above-security-floor: an image with exploited holes': [
    'image-can-do-what-layers-ask',
    'migration-image-is-server-image',
  ],
  'image-can-do-what-layers-ask: an image without azure-identity': [
    'image-is-recent',
    'migration-image-is-server-image',
  ],
  'image-can-do-what-layers-ask: an image that nobody described': [
    'migration-image-is-server-image',
  ],
  'image-is-pinned: the tag latest': [
    'image-can-do-what-layers-ask',
    'migration-image-is-server-image',
  ],
  'image-is-pinned: a branch as the tag of the migration': [
    'migration-image-is-server-image',
  ],
  'image-is-pinned: an init container without a tag': [
    'pod-security-is-restricted',
  ],
  'image-is-recent: a version between refused and recommended': [
    'migration-image-is-server-image',
  ],
  "no-formatting-artefacts: Go's words for a number": [
    'pool-fits-connection-budget',
  ],
  'no-secrets-in-files: a token in the address of a repository': [
    'application-reads-every-value-file',
    'sources-are-pinned',
  ],
  'no-secrets-in-files: a password among the values': [
    'database-secret-is-used',
  ],
  'order-needs-no-hooks: a Job that runs before the sync': [
    'waves-follow-dependencies',
  ],
  'order-needs-no-hooks: a hook of Helm': ['waves-follow-dependencies'],
  'packages-come-with-the-image: a download at every start of a pod': [
    'image-is-recent',
  ],
  'pool-fits-connection-budget: an overflow of zero, which is ignored': [
    'pool-serves-its-threads',
  ],
  'production-needs-postgresql: SQLite in an environment called prod': [
    'database-secret-is-used',
    'sqlite-needs-one-replica',
  ],
  'project-has-narrow-rights: the project that may do everything': [
    'application-stays-in-its-project',
  ],
  'replicas-share-their-state: a later Secret that may override the key': [
    'secret-keys-resolve',
  ],
  'replicas-spread-over-nodes: two replicas on one node': [
    'values-belong-to-their-chart',
  ],
  'reserved-variables: a variable that the chart sets': ['no-secrets-in-files'],
  'scalars-are-text: an empty flag': ['route-needs-a-login'],
  'scalars-are-text: a boolean as a label': ['workload-identity-is-complete'],
  'scraper-is-let-in: a list of hosts without the pod network': [
    'allowed-hosts-are-complete',
  ],
  'secret-keys-resolve: a Secret that nobody makes': [
    'replicas-share-their-state',
  ],
  'secret-keys-resolve: a variable without a key of the store': [
    'external-secrets-are-complete',
  ],
  'server-gets-time-to-start: a probe that forgives one failure': [
    'values-belong-to-their-chart',
  ],
  'server-options-are-variables: the middleware switched off': [
    'values-belong-to-their-chart',
  ],
  'sqlite-needs-one-replica: a second replica': ['replicas-share-their-state'],
  'sqlite-needs-one-replica: a rolling update': ['no-two-schema-versions'],
  'sqlite-needs-one-replica: an autoscaler': [
    'autoscaling-has-what-it-needs',
    'values-belong-to-their-chart',
  ],
  'temporary-files-are-bounded: a volume without a limit': [
    'basic-auth-is-configured',
    'volumes-are-unique',
  ],
  'values-are-read-by-the-chart: a key of another chart': [
    'values-belong-to-their-chart',
  ],
  'volumes-are-unique: a volume that the chart mounts itself': [
    'basic-auth-is-configured',
    'temporary-files-are-bounded',
  ],
  'volumes-are-unique: a second volume at /tmp': [
    'basic-auth-is-configured',
    'temporary-files-are-bounded',
  ],
  'volumes-are-unique: a mount without a volume': ['basic-auth-is-configured'],
  'workload-identity-is-complete: a storage key, which would win': [
    'no-secrets-in-files',
  ],
  'volumes-are-unique: a read-only file system without a writable /tmp': [
    'basic-auth-is-configured',
  ],
  'project-belongs-to-the-platform: a project that a team may widen': [
    'project-has-narrow-rights',
  ],
};
