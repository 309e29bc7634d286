/**
 * The systems whose rules a name must obey.
 *
 * @public
 */
export type NameFormat =
  | 'dns-label'
  | 'helm-release'
  | 'service-name'
  | 'label-value'
  | 'host-name'
  | 'postgresql-identifier'
  | 'azure-container'
  | 'azure-storage-account'
  | 'azure-identity'
  | 'azure-key-vault-secret'
  | 'aws-secret'
  | 'aws-role'
  | 's3-bucket'
  | 'gcs-bucket'
  | 'google-secret'
  | 'google-service-account'
  | 'google-project'
  | 'vault-secret'
  | 'secret-key'
  | 'entity-name';

interface Rules {
  system: string;
  shortest?: number;
  longest: number;
  alphabet: RegExp;
  rule: string;
}

const formats: Record<NameFormat, Rules> = {
  'dns-label': {
    system: 'a Kubernetes name (DNS label)',
    longest: 63,
    alphabet: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    rule: 'lower-case letters, digits and dashes, with a letter or digit at both ends',
  },
  'helm-release': {
    system: 'a Helm release',
    longest: 53,
    alphabet: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    rule: 'lower-case letters, digits and dashes, with a letter or digit at both ends',
  },
  'service-name': {
    system: 'a Kubernetes Service',
    longest: 63,
    alphabet: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
    rule: 'lower-case letters, digits and dashes, starting with a letter',
  },
  'label-value': {
    system: 'a Kubernetes label',
    longest: 63,
    alphabet: /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/,
    rule: 'letters, digits, dashes, dots and underscores, with a letter or digit at both ends',
  },
  'host-name': {
    system: 'a host name',
    longest: 253,
    alphabet:
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/,
    rule: 'labels of lower-case letters, digits and dashes, at most 63 characters each, joined by dots',
  },
  'postgresql-identifier': {
    system: 'a PostgreSQL identifier',
    longest: 63,
    alphabet: /^[a-z_][a-z0-9_]*$/,
    rule: 'lower-case letters, digits and underscores, not starting with a digit',
  },
  'azure-container': {
    system: 'an Azure Blob container',
    shortest: 3,
    longest: 63,
    alphabet: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    rule: 'lower-case letters, digits and single dashes, with a letter or digit at both ends',
  },
  'azure-storage-account': {
    system: 'an Azure storage account',
    shortest: 3,
    longest: 24,
    alphabet: /^[a-z0-9]+$/,
    rule: 'lower-case letters and digits',
  },
  'azure-identity': {
    system: 'an Azure managed identity',
    shortest: 3,
    longest: 128,
    alphabet: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    rule: 'letters, digits, dashes and underscores, starting with a letter or digit',
  },
  'azure-key-vault-secret': {
    system: 'an Azure Key Vault secret',
    longest: 127,
    alphabet: /^[A-Za-z0-9-]+$/,
    rule: 'letters, digits and dashes',
  },
  'aws-secret': {
    system: 'a secret of AWS Secrets Manager',
    longest: 512,
    alphabet: /^[A-Za-z0-9/_.-]+$/,
    rule: 'letters, digits, slashes, dashes, dots and underscores',
  },
  'aws-role': {
    system: 'an AWS role',
    longest: 64,
    alphabet: /^[A-Za-z0-9_.-]+$/,
    rule: 'letters, digits, dashes, dots and underscores',
  },
  's3-bucket': {
    system: 'an S3 bucket',
    shortest: 3,
    longest: 63,
    alphabet: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    rule: 'lower-case letters, digits and dashes, with a letter or digit at both ends',
  },
  'gcs-bucket': {
    system: 'a Google Cloud Storage bucket',
    shortest: 3,
    longest: 63,
    alphabet: /^(?!goog)[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/,
    rule: 'lower-case letters, digits, dashes and underscores, with a letter or digit at both ends, and does not start with "goog"',
  },
  'google-secret': {
    system: 'a secret of Google Secret Manager',
    longest: 255,
    alphabet: /^[A-Za-z0-9_-]+$/,
    rule: 'letters, digits, dashes and underscores',
  },
  'google-service-account': {
    system: 'the id of a Google service account',
    shortest: 6,
    longest: 30,
    alphabet: /^[a-z][a-z0-9-]*[a-z0-9]$/,
    rule: 'lower-case letters, digits and dashes, starting with a letter and not ending with a dash',
  },
  'google-project': {
    system: 'the id of a Google Cloud project',
    shortest: 6,
    longest: 30,
    alphabet: /^[a-z][a-z0-9-]*[a-z0-9]$/,
    rule: 'lower-case letters, digits and dashes, starting with a letter and not ending with a dash',
  },
  'vault-secret': {
    system: 'a path below the mount of Vault',
    longest: 255,
    alphabet: /^(?!data\/|metadata\/)[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/,
    rule: 'words of letters, digits, dashes, dots and underscores, joined by slashes, without the "data/" that Vault puts before them',
  },
  // Each store checks its own, narrower rule.
  'secret-key': {
    system: 'a key of a secret store',
    longest: 255,
    alphabet: /^[A-Za-z0-9][A-Za-z0-9/_.-]*$/,
    rule: 'letters, digits, dashes, dots, underscores and slashes, starting with a letter or digit',
  },
  'entity-name': {
    system: 'a catalog entity',
    longest: 63,
    alphabet: /^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/,
    rule: 'letters and digits, with single dashes, dots or underscores between them',
  },
};

/**
 * Says what is wrong with a name for one system, or undefined if it fits.
 *
 * @public
 */
export function nameProblem(
  name: string,
  format: NameFormat,
): string | undefined {
  const { system, shortest = 1, longest, alphabet, rule } = formats[format];
  if (name.length > longest) {
    return `"${name}" is ${name.length} characters long, ${system} takes at most ${longest}`;
  }
  if (name.length < shortest) {
    return `"${name}" is ${name.length} characters long, ${system} needs at least ${shortest}`;
  }
  if (!alphabet.test(name)) {
    return `"${name}" is not ${system}: it takes ${rule}`;
  }
  return undefined;
}
