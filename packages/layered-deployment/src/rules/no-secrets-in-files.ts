import type { BundleFile } from '../bundle';
import { defineRule } from '../rule';
import { looksRandom } from './support/looksRandom';
import { parseFile } from './support/parseFile';
import { isMap } from './support/yaml';

// Azure writes a container before the @, which is no user.
const address =
  /\b(?!wasbs?:|abfss?:)[a-z][a-z0-9+]*:\/\/[^\s/@"'`<>{}$]+@[^\s/]/i;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const secretName =
  /^(.*password|secret_?key|.*access_?key|.*token|connectionString)$/i;

/** Fields that hold a secret itself, not the name of a key of the store. */
function literals(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => literals(item));
  }
  if (isMap(value)) {
    // Maps of this name give variables the names of keys in the store.
    return key === 'keys'
      ? []
      : Object.entries(value).flatMap(([name, inner]) => literals(inner, name));
  }
  return secretName.test(key) &&
    typeof value === 'string' &&
    value !== '' &&
    !value.includes('{{')
    ? [key]
    : [];
}

function problem(file: BundleFile): string | undefined {
  const { path, content } = file;
  if (address.test(content)) {
    return 'an address with a user or password';
  }
  if (privateKey.test(content)) {
    return 'a private key';
  }
  const isData = /\.ya?ml$/.test(path) && !path.includes('/templates/');
  const [field] = isData ? literals(parseFile(file)) : [];
  if (field !== undefined) {
    return `a secret in plain text (${field})`;
  }
  return looksRandom(content) ? 'a random key' : undefined;
}

/** What is once in Git stays in Git. */
export const noSecretsInFiles = defineRule({
  meta: {
    id: 'no-secrets-in-files',
    severity: 'error',
    title: 'No file holds a secret',
    why: 'Whoever may read the repository, now or later, could use it; removing it does not remove it from the history.',
    evidence: ['OWASP: secrets management cheat sheet'],
  },
  check: ({ bundle, report }) => {
    for (const file of bundle.files) {
      const found = problem(file);
      if (found) {
        report({
          message: `Something here looks like ${found}`,
          file: file.path,
          fix: 'Keep it in the secret store, and only the name of its key here',
        });
      }
    }
  },
});
