import type { BundleContent } from '../bundle';
import { defineRule } from '../rule';
import {
  mlflowCharts,
  secretsOf,
  serversOf,
  type ServerView,
} from './support/servers';
import { madeSecrets } from './support/madeSecrets';
import { mapAt, textAt } from './support/yaml';

/** Secrets that the server and the accounts' Job read: name and known keys. */
function consumed({ server, infra }: ServerView): [string, string[]][] {
  const accounts = textAt(infra, 'authentication', 'accountsSecret');
  return [
    ...secretsOf(server),
    ...(accounts
      ? [[accounts, ['admin', 'portal', 'team']] satisfies [string, string[]]]
      : []),
  ];
}

function problems(bundle: BundleContent, view: ServerView): string[] {
  const made = madeSecrets(bundle, view);
  const absent = consumed(view).flatMap(([name, keys]) =>
    name in made
      ? keys
          .filter(key => !(key in mapAt(made, name, 'template')))
          .map(key => `key ${key} of Secret ${name}`)
      : [`Secret ${name}`],
  );
  const unread = Object.keys(made).flatMap(name => {
    const variables = Object.keys(mapAt(made, name, 'keys'));
    return Object.values(mapAt(made, name, 'template'))
      .flatMap(template => [...String(template).matchAll(/\{\{-?\s*\.(\w+)/g)])
      .map(([, variable]) => variable)
      .filter(variable => !variables.includes(variable))
      .map(variable => `key of the secret store for ${variable} in ${name}`);
  });
  return [...new Set([...absent, ...unread])];
}

/** A pod that names an absent key never starts. */
export const secretKeysResolve = defineRule({
  meta: {
    id: 'secret-keys-resolve',
    severity: 'error',
    title: 'Every Secret and key that is read is made',
    why: 'A missing one shows only as CreateContainerConfigError after the merge; a missing variable makes an empty password.',
    evidence: ['External Secrets Operator documentation: templating'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const view of serversOf(bundle)) {
      const missing = problems(bundle, view);
      if (missing.length > 0) {
        report({
          message: `Nobody makes the ${missing.join(', the ')} in ${
            view.environment.name
          }`,
          file: view.paths.infra[1],
          fix: 'Use one name on both sides: secrets.externalSecrets of the infra chart, and the values of the upstream chart',
        });
      }
    }
  },
});
