import type {
  ClusterObjects,
  ObjectsByEntityResponse,
} from '@backstage/plugin-kubernetes-common';
import { MLFLOW_ENVIRONMENT_LABEL } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { parseApplications, type Application } from './application';
import { readApplicationStatus } from './applicationStatus';
import { parseCronJobs, readBackupStatus } from './backup';
import { byUrgency, judgeRollout, type Rollout } from './rollout';
import { parseDeployments, parsePods, readWorkloadStatus } from './workload';

/** What the clusters answered about one entity. */
export interface ClusterAnswers {
  applications?: ObjectsByEntityResponse;
  workloads?: ObjectsByEntityResponse;
}

/**
 * The rollouts of one environment, found by the label that we generate: one
 * for each cluster that runs it, the most pressing first, and never none.
 */
export function findRollouts(
  answers: ClusterAnswers,
  environment: string,
  now: number,
): Rollout[] {
  const applications = findApplications(answers, environment);
  const places = findPlaces(answers, environment);
  const left = new Set(applications);
  const rollouts = places.map(place => {
    const found =
      applications.length === 1 && places.length === 1
        ? applications[0]
        : applications.find(({ target }) => target === place.cluster) ??
          applications.find(({ target }) => target === undefined);
    if (found) {
      left.delete(found);
    }
    return judgeRollout({ ...place, application: found?.application }, now);
  });
  for (const { target, application } of left) {
    rollouts.push(judgeRollout({ cluster: target, application }, now));
  }
  return rollouts.length > 0
    ? rollouts.sort(byUrgency)
    : [judgeRollout({}, now)];
}

/** Clusters that refused or failed to answer, by name. */
export function failedClusters(answers: ClusterAnswers): string[] {
  const items = [answers.applications, answers.workloads].flatMap(
    response => response?.items ?? [],
  );
  const failed = items.filter(item => item.errors.length > 0);
  return [...new Set(failed.map(nameOf))];
}

/** Applications, and the cluster that each is for, where its name is known. */
function findApplications(answers: ClusterAnswers, environment: string) {
  return (answers.applications?.items ?? []).flatMap(item =>
    ofEnvironment(
      environment,
      parseApplications(resourcesOf(item, 'customresources')),
    ).map(application => ({
      target: targetOf(application, nameOf(item)),
      application: readApplicationStatus(application),
    })),
  );
}

/** Clusters that run something of the environment, and how that is. */
function findPlaces(answers: ClusterAnswers, environment: string) {
  return (answers.workloads?.items ?? []).flatMap(item => {
    const workload = readWorkloadStatus(
      ofEnvironment(
        environment,
        parseDeployments(resourcesOf(item, 'deployments')),
      ),
      ofEnvironment(environment, parsePods(resourcesOf(item, 'pods'))),
    );
    const backup = readBackupStatus(
      ofEnvironment(environment, parseCronJobs(resourcesOf(item, 'cronjobs'))),
    );
    return workload ? [{ cluster: nameOf(item), workload, backup }] : [];
  });
}

const OWN_CLUSTER = 'https://kubernetes.default.svc';

/** Argo CD knows other clusters by an address, which nobody else tells. */
function targetOf({ spec }: Application, own: string): string | undefined {
  const { name, server } = spec?.destination ?? {};
  return server === OWN_CLUSTER || name === 'in-cluster' ? own : name;
}

function nameOf({ cluster }: ClusterObjects): string {
  return cluster.title ?? cluster.name;
}

function ofEnvironment<
  T extends { metadata: { labels?: Record<string, string> } },
>(environment: string, resources: T[]): T[] {
  return resources.filter(
    ({ metadata }) =>
      metadata.labels?.[MLFLOW_ENVIRONMENT_LABEL] === environment,
  );
}

function resourcesOf(item: ClusterObjects, type: string): unknown[] {
  return item.resources
    .filter(resource => resource.type === type)
    .flatMap((resource): unknown[] => resource.resources);
}
