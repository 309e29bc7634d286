import semver from 'semver';

/**
 * The lowest version of MLflow without a known serious vulnerability, and why.
 *
 * @public
 */
export const SECURITY_FLOOR = {
  version: '3.17.0',
  evidence: [
    'CVE-2026-115886: server-side request forgery without a login, fixed in 3.17.0',
    'CVE-2026-64849: server-side request forgery by the test of webhooks, exploited, fixed in 3.15.0',
  ],
} as const;

/** The security floor, where this version lies below it. */
export function securityFloorAbove(
  version: string | undefined,
): string | undefined {
  // `3.17.0.dev0` and the like are no semantic versions.
  const release = semver.coerce(version);
  return release && semver.lt(release, SECURITY_FLOOR.version)
    ? SECURITY_FLOOR.version
    : undefined;
}
