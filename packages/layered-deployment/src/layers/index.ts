import type { Layer } from '../layer';
import { azureBlob } from './artifactStore/azure-blob/layer';
import { gcs } from './artifactStore/gcs/layer';
import { s3 } from './artifactStore/s3/layer';
import { volume } from './artifactStore/volume/layer';
import { builtIn } from './authentication/built-in/layer';
import { mlflowBasicAuth } from './authentication/mlflow-basic-auth/layer';
import { nginxBasicAuth } from './authentication/nginx-basic-auth/layer';
import { none as noLogin } from './authentication/none/layer';
import { oauth2Proxy } from './authentication/oauth2-proxy/layer';
import { certManager } from './certificate/cert-manager/layer';
import { acmRequested } from './certificate/acm-requested/layer';
import { acm } from './certificate/acm/layer';
import { certManagerWildcard } from './certificate/cert-manager-wildcard/layer';
import { gatewayListener } from './certificate/gateway/layer';
import { gkeManaged } from './certificate/gke-managed/layer';
import { inPod } from './certificate/in-pod/layer';
import { wildcard } from './certificate/wildcard/layer';
import { cloudnativePg } from './database/cloudnative-pg/layer';
import { externalPostgresql } from './database/external-postgresql/layer';
import { sqliteVolume } from './database/sqlite-volume/layer';
import { manual } from './dns/manual/layer';
import { externalDns } from './dns/external-dns/layer';
import { wildcardRecord } from './dns/wildcard-record/layer';
import { awsIrsa } from './identity/aws-irsa/layer';
import { azureWorkloadIdentity } from './identity/azure-workload-identity/layer';
import { eksPodIdentity } from './identity/eks-pod-identity/layer';
import { gkeWorkloadIdentity } from './identity/gke-workload-identity/layer';
import { staticCredentials } from './identity/static-credentials/layer';
import { create } from './namespace/create/layer';
import { existing } from './namespace/existing/layer';
import { networkPolicy } from './network/network-policy/layer';
import { none } from './none';
import { commands } from './provisioning/commands/layer';
import { databaseBootstrap } from './provisioning/database-bootstrap/layer';
import { terraform } from './provisioning/terraform/layer';
import { none as noRoute } from './route/none/layer';
import { traefik } from './route/traefik/layer';
import { alb } from './route/alb/layer';
import { gatewayApi } from './route/gateway-api/layer';
import { gkeIngress } from './route/gke-ingress/layer';
import { nginx } from './route/nginx/layer';
import { existingSecret } from './secrets/existing-secret/layer';
import { externalSecrets } from './secrets/external-secrets/layer';
import { managed } from './backup/managed/layer';
import { noBackup } from './backup/none';
import { pgDump } from './backup/pg-dump/layer';
import { volumeSnapshot } from './backup/volume-snapshot/layer';
import { noMonitoring } from './monitoring/none';
import { prometheusOperator } from './monitoring/prometheus-operator/layer';
import { inClusterUpkeep } from './upkeep/in-cluster/layer';
import { noUpkeep } from './upkeep/none';
import { off as workspacesOff } from './workspaces/off/layer';
import { on as workspacesOn } from './workspaces/on/layer';

/**
 * Every layer of this package.
 *
 * @public
 */
export const layers: Layer[] = [
  create,
  existing,
  azureWorkloadIdentity,
  awsIrsa,
  eksPodIdentity,
  gkeWorkloadIdentity,
  staticCredentials,
  none('identity', 'No cloud identity', 'nothing of the server is in a cloud'),
  externalPostgresql,
  cloudnativePg,
  sqliteVolume,
  azureBlob,
  s3,
  gcs,
  volume,
  manual,
  wildcardRecord,
  externalDns,
  none('dns', 'No DNS record', 'the server has no public host'),
  traefik,
  gatewayApi,
  nginx,
  alb,
  gkeIngress,
  noRoute,
  certManager,
  certManagerWildcard,
  wildcard,
  acm,
  acmRequested,
  gkeManaged,
  gatewayListener,
  inPod,
  none('certificate', 'No certificate', 'the server has no public host'),
  mlflowBasicAuth,
  builtIn,
  oauth2Proxy,
  nginxBasicAuth,
  noLogin,
  noMonitoring,
  prometheusOperator,
  noBackup,
  managed,
  pgDump,
  volumeSnapshot,
  workspacesOff,
  workspacesOn,
  commands,
  terraform,
  databaseBootstrap,
  noUpkeep,
  inClusterUpkeep,
  networkPolicy,
  none('network', 'No NetworkPolicy', 'the cluster does not enforce policies'),
  externalSecrets,
  existingSecret,
  none('secrets', 'No secret store', 'the server needs no secret'),
];
