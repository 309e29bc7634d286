import { defineRule } from '../rule';
import { EnvironmentView, environmentViews } from './support/environmentViews';
import { mapAt, textAt } from './support/yaml';

function problems({ infra }: EnvironmentView): string[] {
  const secrets = mapAt(infra, 'secrets', 'externalSecrets');
  const names = Object.keys(secrets);
  const storeless =
    names.length > 0 &&
    (!textAt(infra, 'secrets', 'store', 'name') ||
      !textAt(infra, 'secrets', 'store', 'kind'));
  return [
    ...(storeless ? ['no ExternalSecret names its store'] : []),
    ...names
      .filter(name => Object.keys(mapAt(secrets, name, 'keys')).length === 0)
      .map(name => `${name} reads no key`),
    ...names
      .filter(
        name => Object.keys(mapAt(secrets, name, 'template')).length === 0,
      )
      .map(name => `${name} holds nothing`),
  ];
}

/** The kind demands none of its parts, and says so by never being ready. */
export const externalSecretsAreComplete = defineRule({
  meta: {
    id: 'external-secrets-are-complete',
    severity: 'error',
    title: 'An ExternalSecret has a store, keys and contents',
    why: 'The API server accepts one without them; it is then never ready, and the sync waits until it fails.',
    evidence: ['External Secrets Operator documentation: ExternalSecret'],
  },
  check: ({ bundle, report }) => {
    for (const view of environmentViews(bundle)) {
      const found = problems(view);
      if (found.length > 0) {
        report({
          message: `In ${view.environment.name} ${found.join(', and ')}`,
          file: view.paths.infra[1],
          fix: 'Complete secrets.store and secrets.externalSecrets',
        });
      }
    }
  },
});
