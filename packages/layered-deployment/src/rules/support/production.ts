/** Whether people will depend on what runs in an environment of this name. */
export function isProduction(environment: string): boolean {
  return /^(prod|prd|live)/.test(environment);
}
