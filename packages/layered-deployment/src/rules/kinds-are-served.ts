import { defineRule } from '../rule';

/** Versions that current operators no longer serve, and what does. */
const gone: Record<string, string> = {
  'external-secrets.io/v1beta1': 'external-secrets.io/v1',
  'external-secrets.io/v1alpha1': 'external-secrets.io/v1',
  'traefik.containo.us/v1alpha1': 'traefik.io/v1alpha1',
  'cert-manager.io/v1alpha2': 'cert-manager.io/v1',
  'gateway.networking.k8s.io/v1alpha2': 'gateway.networking.k8s.io/v1',
  'gateway.networking.k8s.io/v1beta1': 'gateway.networking.k8s.io/v1',
  'networking.k8s.io/v1beta1': 'networking.k8s.io/v1',
  'extensions/v1beta1': 'networking.k8s.io/v1',
  'policy/v1beta1': 'policy/v1',
  'batch/v1beta1': 'batch/v1',
  'autoscaling/v2beta2': 'autoscaling/v2',
};

/** An object of a version that is gone never appears, and blocks its wave. */
export const kindsAreServed = defineRule({
  meta: {
    id: 'kinds-are-served',
    severity: 'error',
    title: 'Every object is of a version that clusters serve',
    why: 'The API server refuses the others, and the whole sync fails with "no matches for kind".',
    evidence: [
      'External Secrets Operator 2.0: release notes, v1beta1 is not served',
      'Traefik 3: migration guide, traefik.containo.us is removed',
      'Kubernetes documentation: deprecated API migration guide',
    ],
  },
  check: ({ bundle, report }) => {
    const folder = `${bundle.rootPath}/infra/templates/`;
    for (const { path, content } of bundle.files) {
      const versions = path.startsWith(folder)
        ? [...content.matchAll(/^apiVersion: ["']?([\w./-]+)/gm)]
        : [];
      for (const [, version] of versions) {
        if (Object.hasOwn(gone, version)) {
          report({
            message: `${version} is no longer served`,
            file: path,
            fix: `Write it as ${gone[version]}`,
          });
        }
      }
    }
  },
});
