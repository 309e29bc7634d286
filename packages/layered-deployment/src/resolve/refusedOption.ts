import type { Product, RefusedVariables } from '../product';

/** Variables that are nobody's to set, whatever the product. */
const refused: RefusedVariables[] = [
  {
    names:
      /(^|_)(PASSWORD|PASSWD|SECRET|SECRETS|TOKEN|CREDENTIALS?|(ACCESS|API|PRIVATE|ACCOUNT|SECRET)_KEY)(_|$)/,
    reason:
      'reads like a secret, and what stands here is committed to Git: keep it in the secret store',
  },
  {
    names: /^(HOME|PATH|TMPDIR|LD_.*|PYTHON.*|KUBERNETES_.*)$/,
    reason:
      'changes what code the container runs or what it takes for the cluster: put it into an image of your own and declare that image',
  },
  {
    names: /^PG[A-Z]+$/,
    reason: 'belongs to the connection that the database layer sets up',
  },
  {
    names: /^(AZURE|AWS|GOOGLE|GCP)_/,
    reason:
      'belongs to the identity and the artifact store: choose those layers instead',
  },
];

/**
 * Why a platform may not pass a variable through, with what to do instead;
 * undefined if it may.
 */
export function refusedOption(
  name: string,
  value: string,
  product: Product,
): string | undefined {
  const known = [...(product.refusedVariables ?? []), ...refused];
  const rule = known.find(({ names }) => names.test(name));
  if (rule) {
    return rule.reason;
  }
  return /:\/\/[^/@\s]+@/.test(value)
    ? 'holds a user or password in an address, and what stands here is committed to Git: give an address without'
    : undefined;
}
