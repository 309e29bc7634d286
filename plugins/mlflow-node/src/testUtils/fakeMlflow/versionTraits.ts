import { gte } from 'semver';

/**
 * What a portal can notice of an MLflow server's version. Held against real
 * servers by the contract tests, which take their expectations from here.
 */
export interface VersionTraits {
  version: string;
  /** `server-info`, where the route exists. */
  serverInfo?: object;
  healthType: string;
  /** `/health` and `/version` lie under the static prefix, not beside it. */
  healthUnderPrefix: boolean;
  /** Errors carry `sqlstate` and `error_class`. */
  errorClasses: boolean;
  webhooks: boolean;
  loggedModels: boolean;
  /** Unknown hosts and writes of other sites' pages are refused. */
  guardsBrowsers: boolean;
  /** The two under the prefix may be asked for by any host name. */
  prefixedHealthForAnyHost: boolean;
  /** `10.*` in the list of hosts means addresses, not any name of that form. */
  hostsAreAddresses: boolean;
  /** Preflight requests of other sites: their status and text. */
  preflight: [status: number, text: string];
  /** A workspace that is asked for is an error on a server without any. */
  refusesWorkspaces: boolean;
  /** Lists of experiments name their workspace. */
  namesWorkspaces: boolean;
  /** Model names may hold `/` and `:`. */
  slashesInNames: boolean;
  /** An alias of a model that does not exist is the alias's fault: 400. */
  blamesAliasForModel: boolean;
  latestAlias: 'reserved' | 'first-stage' | 'highest';
  /** An alias outlives the version it points to. */
  danglingAliases: boolean;
  /** Models are found by `name IN (...)`. */
  nameIn: boolean;
  /** A last page of runs that is exactly full has a token. */
  tokenAfterFullPageOfRuns: boolean;
  runOutputs: boolean;
  /** MLflow fails inside where a version has no such file. */
  failsWithoutFile: boolean;
  /** Of a long metric the last point comes on top of those asked for. */
  lastPointOnTop: boolean;
}

/** The traits of a release, e.g. `3.17.2`. */
export function traitsOf(version: string): VersionTraits {
  const since = (release: string) => gte(version, release);
  return {
    version,
    serverInfo: since('3.10.0') ? serverInfoOf(since) : undefined,
    healthType: since('3.17.0') ? 'text/plain' : 'text/html',
    healthUnderPrefix: since('3.8.0'),
    // Between 3.7 and 3.15; which release it was has not been looked up.
    errorClasses: since('3.15.0'),
    webhooks: since('3.3.0'),
    loggedModels: since('3.0.0'),
    guardsBrowsers: since('3.5.0'),
    prefixedHealthForAnyHost: since('3.17.0'),
    hostsAreAddresses: since('3.18.0'),
    preflight: preflightOf(since),
    refusesWorkspaces: since('3.10.0'),
    namesWorkspaces: since('3.10.0'),
    slashesInNames: !since('3.11.0'),
    // Between 3.7 and 3.15, too.
    blamesAliasForModel: !since('3.15.0'),
    latestAlias: latestAliasOf(since),
    danglingAliases: !since('3.17.0'),
    nameIn: since('3.17.0'),
    // Between 3.7 and 3.15, too.
    tokenAfterFullPageOfRuns: !since('3.15.0'),
    runOutputs: since('3.0.0'),
    // Between 3.7 and 3.15, too.
    failsWithoutFile: !since('3.15.0'),
    lastPointOnTop: !since('3.15.0'),
  };
}

type Since = (release: string) => boolean;

function latestAliasOf(since: Since): VersionTraits['latestAlias'] {
  if (!since('3.0.0')) {
    return 'reserved';
  }
  return since('3.17.0') ? 'highest' : 'first-stage';
}

function preflightOf(since: Since): VersionTraits['preflight'] {
  if (since('3.15.0')) {
    return [400, 'Disallowed CORS origin'];
  }
  return [200, since('3.5.0') ? 'OK' : ''];
}

function serverInfoOf(since: Since): object {
  return {
    store_type: 'SqlStore',
    workspaces_enabled: false,
    trace_archival_enabled: false,
    multipart_uploads_enabled: false,
    multipart_downloads_enabled: false,
    ...(since('3.17.0') && {
      presigned_upload_run_id_supported: true,
      presigned_upload_model_id_supported: true,
      features_enabled: {
        gateway: true,
        ...(since('3.18.0') && { scheduled_issue_detection: false }),
      },
    }),
    ...(since('3.18.0') && {
      artifact_serving_enabled: true,
      artifacts_presigned_only: false,
      model_artifact_presigned_downloads_supported: true,
      skill_content_max_files: 10_000,
      skill_content_max_size: 26_214_400,
      tracking_auth: '',
    }),
  };
}
