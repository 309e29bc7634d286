import type { ObjectsByEntityResponse } from '@backstage/plugin-kubernetes-common';
import { MLFLOW_ENVIRONMENT_LABEL } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { parseApplications } from './application';
import { readApplicationStatus } from './applicationStatus';
import { judgeRollout, type Rollout } from './rollout';
import { parseDeployments, parsePods, readWorkloadStatus } from './workload';

/** What the clusters answered about one entity. */
export interface ClusterAnswers {
  applications?: ObjectsByEntityResponse;
  workloads?: ObjectsByEntityResponse;
}

/** The rollout of one environment, found by the label that we generate. */
export function findRollout(
  answers: ClusterAnswers,
  environment: string,
  now: number,
): Rollout {
  const ofEnvironment = <
    T extends { metadata: { labels?: Record<string, string> } },
  >(
    resources: T[],
  ) =>
    resources.filter(
      ({ metadata }) =>
        metadata.labels?.[MLFLOW_ENVIRONMENT_LABEL] === environment,
    );

  const [application] = ofEnvironment(
    parseApplications(resourcesOf(answers.applications, 'customresources')),
  );
  return judgeRollout({
    application: application && readApplicationStatus(application),
    workload: readWorkloadStatus(
      ofEnvironment(
        parseDeployments(resourcesOf(answers.workloads, 'deployments')),
      ),
      ofEnvironment(parsePods(resourcesOf(answers.workloads, 'pods'))),
    ),
    now,
  });
}

/** Clusters that refused or failed to answer, by name. */
export function failedClusters(answers: ClusterAnswers): string[] {
  const items = [answers.applications, answers.workloads].flatMap(
    response => response?.items ?? [],
  );
  const failed = items.filter(item => item.errors.length > 0);
  return [...new Set(failed.map(item => item.cluster.name))];
}

function resourcesOf(
  response: ObjectsByEntityResponse | undefined,
  type: string,
): unknown[] {
  return (response?.items ?? [])
    .flatMap(item => item.resources)
    .filter(resource => resource.type === type)
    .flatMap((resource): unknown[] => resource.resources);
}
