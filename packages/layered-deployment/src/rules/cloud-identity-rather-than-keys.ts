import { defineRule } from '../rule';
import { isProduction } from './support/production';

/** A key works for whoever holds it, until somebody remembers to change it. */
export const cloudIdentityRatherThanKeys = defineRule({
  meta: {
    id: 'cloud-identity-rather-than-keys',
    severity: 'warning',
    title: 'Production signs in to its cloud without keys',
    why: 'An identity of the workload is bound to one ServiceAccount and its tokens last an hour; a key lasts until somebody rotates it and works from everywhere.',
    evidence: [
      'AWS documentation: IAM roles for service accounts',
      'Microsoft documentation: workload identity on AKS',
      'Google documentation: workload identity federation for GKE',
    ],
  },
  check: ({ bundle, report }) => {
    const keyed = bundle.deployment.environments.filter(
      ({ name, workload }) =>
        isProduction(name) && workload.identity?.kind === 'keys',
    );
    if (keyed.length > 0) {
      report({
        message: `${keyed
          .map(({ name }) => name)
          .join(', ')} signs in to its object store with keys`,
        fix: 'Choose an identity layer of the cloud, or waive this where the store has no other login',
      });
    }
  },
});
