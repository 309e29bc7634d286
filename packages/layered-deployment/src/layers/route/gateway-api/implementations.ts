/** Those that need objects of their own, beside all that follow the standard. */
export const implementations = [
  'standard',
  'nginx-gateway-fabric',
  'gke',
] as const;

/** Templates of what the standard leaves to the implementation. */
export function templatesFor(
  implementation: (typeof implementations)[number],
): string[] {
  return implementation === 'standard'
    ? []
    : [`${implementation}-policies.yaml`];
}
