import type { JsonObject } from './jsonSchema';

const text: JsonObject = { type: 'string', minLength: 1 };
const seconds: JsonObject = { type: 'integer', minimum: 1 };
const duration: JsonObject = {
  type: 'string',
  pattern: '^[1-9][0-9]*(ms|s|m)$',
};

// An empty list of required fields is no valid schema to kubeconform.
function fields(properties: JsonObject, required: string[] = []): JsonObject {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
  };
}

function target(kinds: string[]): JsonObject {
  return fields(
    {
      group: { type: 'string' },
      kind: { enum: kinds },
      name: text,
    },
    ['group', 'kind', 'name'],
  );
}

const healthCheck = fields(
  {
    type: { enum: ['HTTP', 'HTTPS', 'HTTP2'] },
    requestPath: { type: 'string', pattern: '^/' },
    port: { type: 'integer' },
    checkIntervalSec: seconds,
    timeoutSec: seconds,
    healthyThreshold: seconds,
    unhealthyThreshold: seconds,
  },
  ['type', 'requestPath'],
);

function definition(
  kind: string,
  apiVersion: string,
  spec: JsonObject,
): JsonObject {
  const [group, version] = apiVersion.split('/');
  return {
    kind: 'CustomResourceDefinition',
    spec: {
      group,
      names: { kind },
      versions: [
        {
          name: version,
          served: true,
          schema: { openAPIV3Schema: fields({ spec }, ['spec']) },
        },
      ],
    },
  };
}

/**
 * Kinds of vendors whose own definitions no registry serves as a module. What
 * is here are the fields that our templates use, from the vendor's reference:
 * more fields exist, but a misspelt one is found.
 */
export const vendorKinds: JsonObject[] = [
  // k8s.io/ingress-gce v1.31.0, pkg/apis/backendconfig/v1/types.go
  definition(
    'BackendConfig',
    'cloud.google.com/v1',
    fields({
      timeoutSec: seconds,
      healthCheck,
      connectionDraining: fields({ drainingTimeoutSec: seconds }),
      customResponseHeaders: fields({
        headers: {
          type: 'array',
          items: { type: 'string', pattern: '^[A-Za-z-]+:' },
        },
      }),
    }),
  ),
  // k8s.io/ingress-gce v1.31.0, pkg/apis/frontendconfig/v1beta1/types.go
  definition(
    'FrontendConfig',
    'networking.gke.io/v1beta1',
    fields({
      sslPolicy: text,
      redirectToHttps: fields({
        enabled: { type: 'boolean' },
        responseCodeName: text,
      }),
    }),
  ),
  // GoogleCloudPlatform/gke-managed-certs, deploy/managedcertificates-crd.yaml
  definition(
    'ManagedCertificate',
    'networking.gke.io/v1',
    fields(
      {
        domains: {
          type: 'array',
          minItems: 1,
          maxItems: 100,
          // Never a wildcard.
          items: {
            type: 'string',
            maxLength: 63,
            pattern: '^[a-z0-9][a-z0-9.-]*$',
          },
        },
      },
      ['domains'],
    ),
  ),
  // Google Kubernetes Engine documentation: configure Gateway resources
  definition(
    'HealthCheckPolicy',
    'networking.gke.io/v1',
    fields(
      {
        targetRef: target(['Service']),
        default: fields({
          config: fields(
            {
              type: { enum: ['HTTP', 'HTTPS', 'HTTP2'] },
              httpHealthCheck: fields({ requestPath: text, port: seconds }),
              httpsHealthCheck: fields({ requestPath: text, port: seconds }),
            },
            ['type'],
          ),
        }),
      },
      ['targetRef'],
    ),
  ),
  definition(
    'GCPBackendPolicy',
    'networking.gke.io/v1',
    fields(
      {
        targetRef: target(['Service']),
        default: fields({ timeoutSec: seconds, securityPolicy: text }),
      },
      ['targetRef'],
    ),
  ),
  // NGINX Gateway Fabric documentation: API reference
  definition(
    'ClientSettingsPolicy',
    'gateway.nginx.org/v1alpha1',
    fields(
      {
        targetRef: target(['Gateway', 'HTTPRoute', 'GRPCRoute']),
        body: fields({
          maxSize: { type: 'string', pattern: '^[0-9]{1,4}(k|m|g)?$' },
          timeout: duration,
        }),
      },
      ['targetRef'],
    ),
  ),
  definition(
    'ProxySettingsPolicy',
    'gateway.nginx.org/v1alpha1',
    fields(
      {
        targetRefs: {
          type: 'array',
          minItems: 1,
          items: target(['Gateway', 'HTTPRoute', 'GRPCRoute']),
        },
        timeout: fields({ connect: duration, read: duration, send: duration }),
        buffering: fields({ disable: { type: 'boolean' } }),
      },
      ['targetRefs'],
    ),
  ),
  // backube/snapscheduler, api/v1/snapshotschedule_types.go
  definition(
    'SnapshotSchedule',
    'snapscheduler.backube/v1',
    fields(
      {
        schedule: text,
        disabled: { type: 'boolean' },
        claimSelector: fields({
          matchLabels: {
            type: 'object',
            additionalProperties: { type: 'string' },
          },
        }),
        retention: fields({ expires: text, maxCount: seconds }),
        snapshotTemplate: fields({
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          snapshotClassName: text,
        }),
      },
      ['schedule'],
    ),
  ),
];
