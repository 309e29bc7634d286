import {
  MlflowClient,
  MlflowError,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { withoutSecrets } from '../../models';
import { HistoryEvent } from '../HistoryRecord';

/** Each costs MLflow a call; a look with more moves does without the rest. */
const MAXIMUM_LOOK_UPS = 50;
const CONCURRENT_LOOK_UPS = 2;

/**
 * Adds what MLflow says about the versions of the moves at this time: the run
 * and the origin of the new one, and whether an alias went with its version.
 */
export async function describeVersions(
  client: MlflowClient,
  events: readonly HistoryEvent[],
): Promise<HistoryEvent[]> {
  const limit = pLimit(CONCURRENT_LOOK_UPS);
  const moves = events
    .filter(({ kind }) => ['set', 'moved', 'removed'].includes(kind))
    .slice(0, MAXIMUM_LOOK_UPS);
  return Promise.all(
    events.map(event =>
      moves.includes(event) ? limit(() => describe(client, event)) : event,
    ),
  );
}

async function describe(
  client: MlflowClient,
  event: HistoryEvent,
): Promise<HistoryEvent> {
  const number = event.kind === 'removed' ? event.from : event.to;
  try {
    const version = await client.getModelVersion(event.model, number ?? '');
    if (event.kind === 'removed') {
      return version ? event : { ...event, reason: 'version-deleted' };
    }
    return {
      ...event,
      runId: version?.runId,
      versionSource: withoutSecrets(version?.source),
    };
  } catch (error) {
    // The move itself is known; what cannot be read now is left out.
    if (error instanceof MlflowError) {
      return event;
    }
    throw error;
  }
}
