import type { SecretRequest } from '../../../workload';
import { askFor } from '../../askFor';
import { shellWord } from '../../../shellWord';
import type { SecretKey } from '../secretKeys';
import { shellTemplate } from './shellTemplate';

/** The shell variable that holds a variable of the template. */
function shellVariable(variable: string): string {
  return variable.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

function readValue(variable: string, { name, origin, bytes }: SecretKey) {
  switch (origin) {
    case 'file':
      return `${askFor(
        'FILE',
        `path of the file with ${name}`,
      )} && ${variable}="$(cat "$FILE")"`;
    case 'typed':
      return askFor(variable, `${name}, which somebody else makes`, 'secret');
    default:
      return askFor(
        variable,
        `${name}, ${
          bytes * 2
        } hexadecimal characters, as "openssl rand -hex ${bytes}" makes them; keep it where your team keeps passwords, the same wherever it is asked for`,
        'secret',
      );
  }
}

/**
 * The commands that make one Secret from values that only the terminal sees.
 *
 * @returns undefined if its template does what a shell command cannot
 */
export function createSecret(
  { name, type, keys, template }: SecretRequest,
  namespace: string,
  known: SecretKey[],
): { id: string; title: string; command: string; check: string } | undefined {
  const variables = Object.fromEntries(
    Object.keys(keys).map(variable => [variable, shellVariable(variable)]),
  );
  const reads = Object.entries(keys).flatMap(([variable, key]) =>
    known
      .filter(candidate => candidate.name === key)
      .map(candidate => readValue(variables[variable], candidate)),
  );
  const contents: string[] = [];
  for (const [key, text] of Object.entries(template)) {
    const filled = shellTemplate(text, variables);
    if (filled === undefined) {
      return undefined;
    }
    // A file that never exists: arguments are in the process list.
    contents.push(`  --from-file=${shellWord(key)}=<(printf %s "${filled}")`);
  }
  return {
    id: `secret-${name}`,
    title: `Create the Secret ${name} in the namespace ${namespace}`,
    command: [
      `kubectl create namespace ${namespace} --dry-run=client --output yaml | kubectl apply --filename -`,
      ...reads,
      [
        `kubectl create secret generic ${name} --namespace ${namespace} --type ${
          type ?? 'Opaque'
        }`,
        ...contents,
      ].join(' \\\n'),
      `unset ${Object.values(variables).join(' ')}`,
    ].join('\n'),
    check: `kubectl describe secret ${name} --namespace ${namespace}`,
  };
}
