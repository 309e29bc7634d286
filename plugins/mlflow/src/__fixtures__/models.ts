import type {
  AliasedVersion,
  ModelsResponse,
  RegisteredModel,
  SourceRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

type FoundRun = Extract<SourceRun, { state: 'found' }>;
type FoundVersion = Extract<AliasedVersion, { state: 'found' }>;

/** A run with metrics and a data set. */
export function sourceRun(changes: Partial<FoundRun> = {}): FoundRun {
  return {
    state: 'found',
    runId: '0f3c8e6f4c2b4c0f9a44c1d5b1d9e7aa',
    experimentId: '1',
    name: 'brave-fox-12',
    startedAt: '2026-11-18T09:00:00Z',
    deleted: false,
    metrics: [
      { key: 'val_auc', value: 0.97312 },
      { key: 'val_f1', value: 0.9148 },
      { key: 'val_recall', value: 0.88 },
      { key: 'train_loss', value: 0.0421 },
      { key: 'val_precision', value: 0.9527 },
    ],
    datasets: [
      { name: 'transactions-2026-q3', digest: 'a1b2c3d4', context: 'training' },
    ],
    commit: '4c1d5b1d9e7aa0f3c8e6f4c2b4c0f9a44c1d5b1d',
    url: 'https://mlflow-fraud.example.org/#/experiments/1/runs/0f3c8e6f',
    ...changes,
  };
}

/** A usable version, changed as a test needs it. */
export function aliasedVersion(
  changes: Partial<FoundVersion> = {},
): FoundVersion {
  return {
    state: 'found',
    version: '3',
    registeredAt: '2026-11-18T09:30:00Z',
    registeredBy: 'ada',
    status: 'READY',
    run: sourceRun(),
    url: 'https://mlflow-fraud.example.org/#/models/fraud-detector/versions/3',
    ...changes,
  };
}

/** A model with a champion. */
export function registeredModel(
  changes: Partial<RegisteredModel> = {},
): RegisteredModel {
  return {
    name: 'fraud-detector',
    instance: 'fraud-prod',
    environment: 'prod',
    url: 'https://mlflow-fraud.example.org/#/models/fraud-detector',
    latestVersion: '4',
    aliases: [{ alias: 'champion', version: aliasedVersion() }],
    ...changes,
  };
}

/** An answer about models that one instance gave completely. */
export function modelsResponse(
  changes: Partial<ModelsResponse> = {},
): ModelsResponse {
  return {
    items: [registeredModel()],
    instances: [
      {
        instance: 'fraud-prod',
        environment: 'prod',
        outcome: 'ok',
        readAt: '2026-11-21T05:00:00Z',
        stale: false,
        truncated: false,
      },
    ],
    missing: [],
    ...changes,
  };
}

/** A version whose metrics are held against those of the one before. */
export function comparedVersion(
  changes: Partial<FoundVersion> = {},
): FoundVersion {
  return aliasedVersion({
    run: sourceRun({
      metrics: [
        {
          ...{ key: 'val_auc', value: 0.97312, direction: 'higher' },
          ...{ previous: 0.9522, difference: 0.02092, verdict: 'better' },
        },
        {
          ...{ key: 'val_loss', value: 0.0421, direction: 'lower' },
          ...{ previous: 0.04, difference: 0.0021, verdict: 'worse' },
        },
        // No gate says what is better.
        { key: 'val_f1', value: 0.9148, previous: 0.9, difference: 0.0148 },
        { key: 'val_recall', value: 0.88, previous: 0.88, difference: 0 },
      ],
    }),
    ...changes,
  });
}
