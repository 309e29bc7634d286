import { at, mapAt, textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { podTemplates, selects } from './pods';

/** Disruption budgets that Kubernetes accepts and that let nodes be drained. */
export function wrongBudgets(manifests: Manifest[]): string[] {
  const pods = podTemplates(manifests);
  return ofKind(manifests, 'PodDisruptionBudget').flatMap(budget => {
    const name = `PodDisruptionBudget ${nameOf(budget)}`;
    const { minAvailable, maxUnavailable } = mapAt(budget, 'spec');
    const selected = pods.filter(pod =>
      selects(mapAt(budget, 'spec', 'selector', 'matchLabels'), pod),
    );
    const replicas = selected.map(({ replicas: count }) => count ?? 1);
    return [
      ...((minAvailable === undefined) === (maxUnavailable === undefined)
        ? [`${name} must say either minAvailable or maxUnavailable`]
        : []),
      ...(selected.length === 0 ? [`${name} protects no pod`] : []),
      ...(maxUnavailable === 0 ||
      replicas.some(count => Number(minAvailable ?? 0) >= Number(count))
        ? [`${name} lets nobody drain a node`]
        : []),
    ];
  });
}

/** An autoscaler has a goal, and nobody else sets the number of replicas. */
export function wrongAutoscalers(manifests: Manifest[]): string[] {
  return ofKind(manifests, 'HorizontalPodAutoscaler').flatMap(autoscaler => {
    const name = `HorizontalPodAutoscaler ${nameOf(autoscaler)}`;
    const target = textAt(autoscaler, 'spec', 'scaleTargetRef', 'name');
    const [scaled] = ofKind(manifests, 'Deployment').filter(
      deployment => nameOf(deployment) === target,
    );
    const [pod] = scaled ? podTemplates([scaled]) : [];
    return [
      ...(at(scaled, 'spec', 'replicas') === undefined
        ? []
        : [`${name} and the Deployment both set the replicas`]),
      ...((pod?.containers ?? []).some(
        container =>
          at(container, 'resources', 'requests', 'cpu') === undefined,
      )
        ? [`${name} measures a pod that requests no CPU`]
        : []),
    ];
  });
}
