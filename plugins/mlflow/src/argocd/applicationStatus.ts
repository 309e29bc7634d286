import type { Application } from './application';

const syncStatuses = ['Synced', 'OutOfSync', 'Unknown'] as const;
const healthStatuses = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
] as const;

export type SyncStatus = (typeof syncStatuses)[number];
export type HealthStatus = (typeof healthStatuses)[number];

/**
 * `failing`: Argo CD has tried at least once without success and tries again;
 * it calls that `Running` until the last attempt, which takes minutes.
 */
export type OperationStatus =
  | 'none'
  | 'running'
  | 'failing'
  | 'failed'
  | 'succeeded';

/** An object of the cluster, by what people call it. */
export interface NamedObject {
  kind: string;
  name: string;
}

export interface ApplicationStatus {
  name: string;
  namespace?: string;
  /** Charts that it installs from a registry, e.g. `mlflow 1.11.5`. */
  charts: string[];
  sync: SyncStatus;
  health: HealthStatus;
  operation: OperationStatus;
  /** When the newest operation began, ISO 8601. */
  operationStartedAt?: string;
  retries: number;
  /** Argo CD cannot render the sources. */
  comparisonError: boolean;
  /** Which of the sources cannot be rendered, e.g. `2`, counted from one. */
  failingSource?: number;
  /** Objects that the newest operation could not bring about. */
  failed: NamedObject[];
  /** Objects that differ from Git, e.g. `Deployment mlflow`. */
  outOfSync: string[];
  /** Objects that Git no longer has. */
  toPrune: string[];
}

/** Reads an Application in the words that people need. */
export function readApplicationStatus(
  application: Application,
): ApplicationStatus {
  const { metadata, spec, status } = application;
  const comparisonError = status?.conditions?.find(
    condition => condition.type === 'ComparisonError',
  );
  // Hooks are listed as "to prune" and without a status; neither is news.
  const resources = (status?.resources ?? []).filter(
    resource => !resource.hook && resource.status,
  );
  const describe = (resource: (typeof resources)[number]) =>
    `${resource.kind} ${resource.name}`;

  return {
    name: metadata.name,
    namespace: metadata.namespace,
    charts: [spec?.source, ...(spec?.sources ?? [])].flatMap(source =>
      source?.chart
        ? [`${source.chart} ${source.targetRevision ?? ''}`.trim()]
        : [],
    ),
    sync: oneOf(syncStatuses, status?.sync?.status),
    health: oneOf(healthStatuses, status?.health?.status),
    operation: readOperation(application),
    operationStartedAt: status?.operationState?.startedAt,
    retries: status?.operationState?.retryCount ?? 0,
    comparisonError: comparisonError !== undefined,
    failingSource: readFailingSource(comparisonError?.message),
    failed: readFailed(application),
    outOfSync: resources
      .filter(resource => resource.status === 'OutOfSync')
      .map(describe),
    // While nothing can be compared, everything looks as if it had to go.
    toPrune: comparisonError
      ? []
      : resources.filter(resource => resource.requiresPruning).map(describe),
  };
}

function readOperation(application: Application): OperationStatus {
  const operation = application.status?.operationState;
  switch (operation?.phase) {
    case 'Running':
      return (operation.retryCount ?? 0) > 0 ? 'failing' : 'running';
    case 'Terminating':
      return 'running';
    case 'Failed':
    case 'Error':
      return 'failed';
    case 'Succeeded':
      return 'succeeded';
    default:
      return 'none';
  }
}

function readFailed({ status }: Application): NamedObject[] {
  const synced = status?.operationState?.syncResult?.resources ?? [];
  return synced
    .filter(
      ({ status: result, hookPhase = '' }) =>
        result === 'SyncFailed' || ['Failed', 'Error'].includes(hookPhase),
    )
    .map(({ kind, name }) => ({ kind, name }));
}

function readFailingSource(message: string | undefined): number | undefined {
  const match = message?.match(/\bsource (\d+) of \d+/);
  return match ? Number(match[1]) : undefined;
}

function oneOf<T extends string>(
  values: readonly T[],
  value: string | undefined,
): T | 'Unknown' {
  return values.find(candidate => candidate === value) ?? 'Unknown';
}
