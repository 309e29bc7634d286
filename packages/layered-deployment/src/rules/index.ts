import type { Rule } from '../rule';
import { allowedHostsAreComplete } from './allowed-hosts-are-complete';
import { applicationReadsEveryValueFile } from './application-reads-every-value-file';
import { applicationStaysInItsProject } from './application-stays-in-its-project';
import { applicationSurvivesFailure } from './application-survives-failure';
import { artifactsAreProxied } from './artifacts-are-proxied';
import { basicAuthIsConfigured } from './basic-auth-is-configured';
import { chartKeysThatBreak } from './chart-keys-that-break';
import { dataOutlivesTheApplication } from './data-outlives-the-application';
import { databaseIsNotBundled } from './database-is-not-bundled';
import { databaseSecretIsUsed } from './database-secret-is-used';
import { imageAboveSecurityFloor } from './image-above-security-floor';
import { imageCanDoWhatLayersAsk } from './image-can-do-what-layers-ask';
import { imageIsPinned } from './image-is-pinned';
import { imageIsRecent } from './image-is-recent';
import { jobsAndTelemetryAreOff } from './jobs-and-telemetry-are-off';
import { kindsAreServed } from './kinds-are-served';
import { middlewaresAreReachable } from './middlewares-are-reachable';
import { migrationImageIsServerImage } from './migration-image-is-server-image';
import { networkPolicyLetsTheServerWork } from './network-policy-lets-the-server-work';
import { noFormattingArtefacts } from './no-formatting-artefacts';
import { noRightsBeyondTheNamespace } from './no-rights-beyond-the-namespace';
import { noSecretsInFiles } from './no-secrets-in-files';
import { oneOwnerPerObject } from './one-owner-per-object';
import { packagesComeWithTheImage } from './packages-come-with-the-image';
import { podSecurityIsRestricted } from './pod-security-is-restricted';
import { poolFitsConnectionBudget } from './pool-fits-connection-budget';
import { poolServesItsThreads } from './pool-serves-its-threads';
import { productionHasABackup } from './production-has-a-backup';
import { productionHasReviewers } from './production-has-reviewers';
import { productionNeedsPostgresql } from './production-needs-postgresql';
import { replicasShareTheirState } from './replicas-share-their-state';
import { reservedVariables } from './reserved-variables';
import { resourcesAreSet } from './resources-are-set';
import { routeNeedsALogin } from './route-needs-a-login';
import { scalarsAreText } from './scalars-are-text';
import { secretChangesRestartPods } from './secret-changes-restart-pods';
import { secretKeysResolve } from './secret-keys-resolve';
import { serverGetsTimeToStart } from './server-gets-time-to-start';
import { serverOptionsAreVariables } from './server-options-are-variables';
import { sourcesArePinned } from './sources-are-pinned';
import { sqliteNeedsOneReplica } from './sqlite-needs-one-replica';
import { valuesBelongToTheirChart } from './values-belong-to-their-chart';
import { volumesAreUnique } from './volumes-are-unique';
import { wavesFollowDependencies } from './waves-follow-dependencies';
import { workloadIdentityIsComplete } from './workload-identity-is-complete';

/**
 * Every rule, in the order in which findings are printed.
 *
 * @public
 */
export const rules: Rule[] = [
  allowedHostsAreComplete,
  applicationReadsEveryValueFile,
  applicationStaysInItsProject,
  applicationSurvivesFailure,
  artifactsAreProxied,
  basicAuthIsConfigured,
  chartKeysThatBreak,
  dataOutlivesTheApplication,
  databaseIsNotBundled,
  databaseSecretIsUsed,
  imageAboveSecurityFloor,
  imageCanDoWhatLayersAsk,
  imageIsPinned,
  imageIsRecent,
  jobsAndTelemetryAreOff,
  kindsAreServed,
  middlewaresAreReachable,
  migrationImageIsServerImage,
  networkPolicyLetsTheServerWork,
  noFormattingArtefacts,
  noRightsBeyondTheNamespace,
  noSecretsInFiles,
  oneOwnerPerObject,
  packagesComeWithTheImage,
  podSecurityIsRestricted,
  poolFitsConnectionBudget,
  poolServesItsThreads,
  productionHasABackup,
  productionHasReviewers,
  productionNeedsPostgresql,
  replicasShareTheirState,
  reservedVariables,
  resourcesAreSet,
  routeNeedsALogin,
  scalarsAreText,
  secretChangesRestartPods,
  secretKeysResolve,
  serverGetsTimeToStart,
  serverOptionsAreVariables,
  sourcesArePinned,
  sqliteNeedsOneReplica,
  valuesBelongToTheirChart,
  volumesAreUnique,
  wavesFollowDependencies,
  workloadIdentityIsComplete,
];
