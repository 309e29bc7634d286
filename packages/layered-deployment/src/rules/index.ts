import type { Rule } from '../rule';
import { allowedHostsAreComplete } from './allowed-hosts-are-complete';
import { applicationReadsEveryValueFile } from './application-reads-every-value-file';
import { applicationStaysInItsProject } from './application-stays-in-its-project';
import { applicationSurvivesFailure } from './application-survives-failure';
import { applicationUsesPlainSources } from './application-uses-plain-sources';
import { artifactsAreProxied } from './artifacts-are-proxied';
import { artifactsNeverExpire } from './artifacts-never-expire';
import { autoscalingHasWhatItNeeds } from './autoscaling-has-what-it-needs';
import { backupCoversEveryDatabase } from './backup-covers-every-database';
import { basicAuthIsConfigured } from './basic-auth-is-configured';
import { chartKeysThatBreak } from './chart-keys-that-break';
import { cloudIdentityRatherThanKeys } from './cloud-identity-rather-than-keys';
import { dataOutlivesTheApplication } from './data-outlives-the-application';
import { databaseConnectionIsEncrypted } from './database-connection-is-encrypted';
import { databaseIsNotBundled } from './database-is-not-bundled';
import { databaseSecretIsUsed } from './database-secret-is-used';
import { disruptionBudgetAllowsDrains } from './disruption-budget-allows-drains';
import { externalSecretsAreComplete } from './external-secrets-are-complete';
import { garbageCollectionCanRun } from './garbage-collection-can-run';
import { garbageCollectionSparesModels } from './garbage-collection-spares-models';
import { imageAboveSecurityFloor } from './image-above-security-floor';
import { imageCanDoWhatLayersAsk } from './image-can-do-what-layers-ask';
import { imageIsPinned } from './image-is-pinned';
import { imageIsRecent } from './image-is-recent';
import { infraKnowsTheServer } from './infra-knows-the-server';
import { ingressNginxIsRetired } from './ingress-nginx-is-retired';
import { jobsAndTelemetryAreOff } from './jobs-and-telemetry-are-off';
import { kindsAreServed } from './kinds-are-served';
import { middlewaresAreReachable } from './middlewares-are-reachable';
import { migrationImageIsServerImage } from './migration-image-is-server-image';
import { networkPolicyLetsTheServerWork } from './network-policy-lets-the-server-work';
import { noFormattingArtefacts } from './no-formatting-artefacts';
import { noRightsBeyondTheNamespace } from './no-rights-beyond-the-namespace';
import { noSecretsInFiles } from './no-secrets-in-files';
import { noTwoSchemaVersions } from './no-two-schema-versions';
import { objectStoreKeepsVersions } from './object-store-keeps-versions';
import { oneMakerPerCertificate } from './one-maker-per-certificate';
import { oneOwnerPerObject } from './one-owner-per-object';
import { oneReaderOfAuthorization } from './one-reader-of-authorization';
import { orderNeedsNoHooks } from './order-needs-no-hooks';
import { packagesComeWithTheImage } from './packages-come-with-the-image';
import { podSecurityIsRestricted } from './pod-security-is-restricted';
import { podsHaveResources } from './pods-have-resources';
import { poolFitsConnectionBudget } from './pool-fits-connection-budget';
import { poolServesItsThreads } from './pool-serves-its-threads';
import { productionHasABackup } from './production-has-a-backup';
import { productionHasReviewers } from './production-has-reviewers';
import { productionIsWatched } from './production-is-watched';
import { productionNeedsPostgresql } from './production-needs-postgresql';
import { projectBelongsToThePlatform } from './project-belongs-to-the-platform';
import { projectHasNarrowRights } from './project-has-narrow-rights';
import { proxyLetsPeopleIn } from './proxy-lets-people-in';
import { replicasShareTheirState } from './replicas-share-their-state';
import { replicasSpreadOverNodes } from './replicas-spread-over-nodes';
import { replicasSurviveADrain } from './replicas-survive-a-drain';
import { reservedVariables } from './reserved-variables';
import { resourcesAreSet } from './resources-are-set';
import { routeLeadsToTheEntry } from './route-leads-to-the-entry';
import { routeNeedsALogin } from './route-needs-a-login';
import { scalarsAreText } from './scalars-are-text';
import { scraperIsLetIn } from './scraper-is-let-in';
import { secretChangesRestartPods } from './secret-changes-restart-pods';
import { secretKeysResolve } from './secret-keys-resolve';
import { secretsComeFromTheStore } from './secrets-come-from-the-store';
import { serverGetsTimeToStart } from './server-gets-time-to-start';
import { serverKeepsNoToken } from './server-keeps-no-token';
import { serverOptionsAreVariables } from './server-options-are-variables';
import { signOnNamesItsPeople } from './sign-on-names-its-people';
import { sourcesArePinned } from './sources-are-pinned';
import { sqliteNeedsOneReplica } from './sqlite-needs-one-replica';
import { temporaryFilesAreBounded } from './temporary-files-are-bounded';
import { uploadsFitTheRoute } from './uploads-fit-the-route';
import { valuesAreReadByTheChart } from './values-are-read-by-the-chart';
import { valuesBelongToTheirChart } from './values-belong-to-their-chart';
import { volumesAreUnique } from './volumes-are-unique';
import { wavesFollowDependencies } from './waves-follow-dependencies';
import { webhooksAreGuarded } from './webhooks-are-guarded';
import { workloadIdentityIsComplete } from './workload-identity-is-complete';
import { workspacesHaveTheirStore } from './workspaces-have-their-store';

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
  applicationUsesPlainSources,
  artifactsAreProxied,
  artifactsNeverExpire,
  autoscalingHasWhatItNeeds,
  backupCoversEveryDatabase,
  basicAuthIsConfigured,
  chartKeysThatBreak,
  cloudIdentityRatherThanKeys,
  dataOutlivesTheApplication,
  databaseConnectionIsEncrypted,
  databaseIsNotBundled,
  databaseSecretIsUsed,
  disruptionBudgetAllowsDrains,
  externalSecretsAreComplete,
  garbageCollectionCanRun,
  garbageCollectionSparesModels,
  imageAboveSecurityFloor,
  imageCanDoWhatLayersAsk,
  imageIsPinned,
  imageIsRecent,
  infraKnowsTheServer,
  ingressNginxIsRetired,
  jobsAndTelemetryAreOff,
  kindsAreServed,
  middlewaresAreReachable,
  migrationImageIsServerImage,
  networkPolicyLetsTheServerWork,
  noFormattingArtefacts,
  noRightsBeyondTheNamespace,
  noSecretsInFiles,
  noTwoSchemaVersions,
  objectStoreKeepsVersions,
  oneMakerPerCertificate,
  oneOwnerPerObject,
  oneReaderOfAuthorization,
  orderNeedsNoHooks,
  packagesComeWithTheImage,
  podSecurityIsRestricted,
  podsHaveResources,
  poolFitsConnectionBudget,
  poolServesItsThreads,
  productionHasABackup,
  productionHasReviewers,
  productionIsWatched,
  productionNeedsPostgresql,
  projectBelongsToThePlatform,
  projectHasNarrowRights,
  proxyLetsPeopleIn,
  replicasShareTheirState,
  replicasSpreadOverNodes,
  replicasSurviveADrain,
  reservedVariables,
  resourcesAreSet,
  routeLeadsToTheEntry,
  routeNeedsALogin,
  scalarsAreText,
  scraperIsLetIn,
  secretChangesRestartPods,
  secretKeysResolve,
  secretsComeFromTheStore,
  serverGetsTimeToStart,
  serverKeepsNoToken,
  serverOptionsAreVariables,
  signOnNamesItsPeople,
  sourcesArePinned,
  sqliteNeedsOneReplica,
  temporaryFilesAreBounded,
  uploadsFitTheRoute,
  valuesAreReadByTheChart,
  valuesBelongToTheirChart,
  volumesAreUnique,
  wavesFollowDependencies,
  webhooksAreGuarded,
  workloadIdentityIsComplete,
  workspacesHaveTheirStore,
];
