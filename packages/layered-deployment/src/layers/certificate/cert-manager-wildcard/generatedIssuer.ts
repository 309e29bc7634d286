import { z } from 'zod/v4';
import type { Problem } from '../../../errors';
import type { Prerequisite } from '../../../layer';
import { keepChartVersion } from '../../runningChart';
import { solve, solverSettings } from './solvers';

/** Settings of an issuer that is generated. */
export const generateSchema = z.strictObject({
  server: z
    .url({ protocol: /^https$/ })
    .default('https://acme-v02.api.letsencrypt.org/directory')
    .describe('ACME directory of the authority.'),
  email: z.email().describe('Who hears of certificates that expire.'),
  solver: solverSettings.describe('Where the zone is, and who may change it.'),
});

// cert-manager lets only ClusterIssuers use its own identity by default.
// https://cert-manager.io/docs/configuration/acme/dns01/
const ambientCredentials: Omit<Prerequisite, 'environment'> = {
  id: 'issuer-credentials',
  title:
    'Let Issuers of cert-manager use its own cloud identity: cert-manager.yaml has --issuer-ambient-credentials beside the extraArgs that are there (once per cluster)',
  command: [
    keepChartVersion('cert-manager', 'cert-manager'),
    'helm upgrade cert-manager cert-manager --repo https://charts.jetstack.io --version "$CHART_VERSION" --namespace cert-manager --reuse-values --values cert-manager.yaml',
  ].join('\n'),
  check:
    'kubectl --namespace cert-manager get deployment cert-manager --output yaml | grep -- --issuer-ambient-credentials',
};

/** The issuer of one environment. */
export function generatedIssuer(
  settings: z.infer<typeof generateSchema>,
  environment: string,
  zone: string,
): {
  config: Record<string, unknown>;
  problems: Problem[];
  prerequisites: Omit<Prerequisite, 'environment'>[];
} {
  const { solver, problems, access } = solve(
    settings.solver,
    environment,
    zone,
  );
  return {
    config: { server: settings.server, email: settings.email, solver },
    problems,
    prerequisites: [ambientCredentials, access],
  };
}
