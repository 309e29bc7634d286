import { spawnSync } from 'node:child_process';
import { generateSecrets } from './generateSecrets';
import type { SecretStore } from './secretStore';
import { stores, type StoreName } from './stores';

/** What the tools print of a key that the store does not have. */
const absences: Record<StoreName, [string, string]> = {
  'azure-key-vault': [
    'az',
    '(SecretNotFound) A secret with (name/id) new was not found in this key vault.',
  ],
  'aws-secrets-manager': [
    'aws',
    "An error occurred (ResourceNotFoundException) when calling the DescribeSecret operation: Secrets Manager can't find the specified secret.",
  ],
  'google-secret-manager': [
    'gcloud',
    'ERROR: (gcloud.secrets.versions.describe) NOT_FOUND: Secret [projects/1/secrets/new] not found or has no versions.',
  ],
  vault: ['vault', 'No value found at secret/metadata/new'],
};

const place = { vault: 'here', server: 'https://vault.example.com' };

const keyOf = (name: string, bytes = 24) => ({
  name,
  bytes,
  origin: 'generated' as const,
});

const keys = [keyOf('new'), keyOf('there'), keyOf('unseen')];

/** Runs commands beside a tool that has one of these keys and hides another. */
function run(provider: StoreName, commands: string) {
  const [tool, absence] = absences[provider];
  return spawnSync(
    'bash',
    [
      '--norc',
      '-c',
      `openssl() { printf 'value of %s bytes\\n' "$3"; }
${tool}() {
  case " $* " in
    *' set '*|*' put '*|*' create'*) printf '%s < ' "$*"; cat; echo ;;
    *there*) ;;
    *new*) echo "$ABSENCE" >&2; return 1 ;;
    *) echo 'login expired' >&2; return 1 ;;
  esac
}
${commands}`,
    ],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ABSENCE: absence } },
  );
}

describe.each(Object.entries(stores) as [StoreName, SecretStore][])(
  'secrets that are generated in %s',
  (provider, store) => {
    const step = generateSecrets(store, place, keys);

    it('are those that are absent, and no others', () => {
      const { stdout, stderr } = run(provider, step.command);
      expect(stdout.trim().split('\n')).toEqual([
        expect.stringMatching(/\bnew\b.* < value of 24 bytes$/),
      ]);
      expect(stderr).toBe('unseen: login expired\n');
    });

    it('are listed by the check where they are missing', () => {
      expect(run(provider, step.check).stdout).toBe(
        'not found: new\nnot found: unseen\n',
      );
    });

    it('are one step that says where they are kept', () => {
      expect(step).toMatchObject({
        id: 'secrets',
        title: `Generate 3 secrets in ${store.place(
          place,
        )}: new, there, unseen`,
      });
      expect(store.place(place)).toMatch(/\bhere\b/);
    });
  },
);

it('gives every secret the bytes that it wants', () => {
  const { command } = generateSecrets(stores.vault, place, [
    keyOf('new-long', 32),
    keyOf('new'),
  ]);
  const { stdout } = run('vault', command);
  expect(stdout).toMatch(/\bnew value=.* 24 bytes\n/);
  expect(stdout).toMatch(/\bnew-long value=.* 32 bytes\n/);
});
