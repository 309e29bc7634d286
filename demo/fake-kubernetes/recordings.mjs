import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** Per phase: the recorded files, and the Application's name in them. */
const phases = {
  progressing: {
    files: ['progressing', 'pods-pending'],
    recordedName: 'mlflow-prog',
  },
  healthy: {
    files: ['synced-healthy', 'pods', 'deployments'],
    recordedName: 'mlflow-azure',
  },
};
const recordedRepository =
  /http:\/\/127\.0\.0\.1:13000\/ml-platform\/[\w-]+\.git/g;

/**
 * Recorded objects of a real cluster under the names of a server of the demo.
 *
 * @param {object} server
 * @param {string} server.entity - name of its catalog entity
 * @param {string} server.environment
 * @param {string} server.repository - where its Application comes from
 * @param {keyof typeof phases} server.phase
 * @param {boolean} [server.backedUp] - whether a CronJob makes backups of it
 */
export function recordedObjects(server) {
  const { entity, environment, repository, phase, backedUp = false } = server;
  const name = `${entity}-${environment}`;
  const { files, recordedName } = phases[phase];
  return [...files, ...(backedUp ? ['cronjobs'] : [])]
    .map(file => readFileSync(join(folder, `${file}.json`), 'utf8'))
    .map(text =>
      JSON.parse(
        text
          .replaceAll(recordedName, name)
          .replace(recordedRepository, repository),
      ),
    )
    .flatMap(recording => recording.items ?? [recording])
    .filter(object => object.metadata.name !== 'oauth2-proxy')
    .map(object => rename(object, { name, entity, environment }))
    .map(object => (object.kind === 'CronJob' ? ranLastNight(object) : object))
    .map(object => (isSyncing(object) ? startedJustNow(object) : object));
}

function isSyncing({ status }) {
  return status?.operationState?.phase === 'Running';
}

/** A sync that has run since the day of its recording would count as stuck. */
function startedJustNow(application) {
  const { status } = application;
  const startedAt = new Date(Date.now() - 30_000).toISOString();
  return {
    ...application,
    status: {
      ...status,
      operationState: { ...status.operationState, startedAt },
    },
  };
}

/** A recorded backup would grow older with every day that the demo is kept. */
function ranLastNight(cronJob) {
  const due = new Date();
  due.setUTCHours(2, 15, 0, 0);
  if (due > new Date()) {
    due.setUTCDate(due.getUTCDate() - 1);
  }
  const done = new Date(due.getTime() + 70_000);
  return {
    ...cronJob,
    status: {
      lastScheduleTime: due.toISOString(),
      lastSuccessfulTime: done.toISOString(),
    },
  };
}

function rename(object, { name, entity, environment }) {
  const { metadata } = object;
  const isApplication = object.kind === 'Application';
  return {
    ...object,
    metadata: {
      ...metadata,
      // The interface joins and sorts by these: no two servers may share one.
      uid: `${metadata.uid.slice(0, 24)}${hash(name)}`,
      namespace: isApplication ? metadata.namespace : `ml-${name}`,
      labels: {
        ...metadata.labels,
        'backstage.io/kubernetes-id': entity,
        'mlflow.org/environment': environment,
      },
    },
  };
}

function hash(text) {
  let value = 0;
  for (const letter of text) {
    value = (value * 31 + letter.codePointAt(0)) % 16 ** 12;
  }
  return value.toString(16).padStart(12, '0');
}
