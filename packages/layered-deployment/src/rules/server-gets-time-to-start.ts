import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { at } from './support/yaml';

/** Imports and the first connection to the database take up to a minute. */
const needed = 60;

/** What the chart's liveness probe does when nobody says otherwise. */
const byChart = {
  initialDelaySeconds: 10,
  periodSeconds: 30,
  failureThreshold: 5,
};

/** A probe that is too eager restarts a server that was about to answer. */
export const serverGetsTimeToStart = defineRule({
  meta: {
    id: 'server-gets-time-to-start',
    severity: 'error',
    title: 'A server that starts is not restarted',
    why: 'A cold MLflow imports for tens of seconds. A startup probe gives it that time once; a long initial delay of the liveness probe also hides a later hang.',
    evidence: [
      'Kubernetes documentation: liveness, readiness and startup probes',
      'chart mlflow 1.8.1 and 1.11.5: values.yaml, livenessProbe; values.schema.json refuses startupProbe',
    ],
    products: mlflowCharts,
    exceptions: [
      {
        product: 'community-mlflow',
        reason: 'the schema of the chart refuses a startup probe.',
        instead:
          'its liveness probe forgives five failures, 160 seconds in all.',
      },
      {
        product: 'official-mlflow',
        releases: '<0.1.1',
        reason: 'this release has no values for its probes.',
        instead: 'its own probes stay as they are.',
      },
    ],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of serversOf(bundle)) {
      if (at(upstream, 'probes', 'startup', 'enabled') === false) {
        report({
          message: `${environment.name} turns the startup probe of the chart off`,
          file: paths.upstream[0],
          fix: 'Remove probes.startup.enabled',
        });
      }
      const [delay, period, failures] = Object.entries(byChart).map(
        ([key, value]) => Number(at(upstream, 'livenessProbe', key) ?? value),
      );
      const patience = delay + period * failures;
      if (!(patience >= needed)) {
        report({
          message: `The liveness probe of ${environment.name} kills a server that has not answered after ${patience} seconds`,
          file: paths.upstream[0],
          fix: `Raise livenessProbe.failureThreshold until it allows ${needed} seconds, or leave the chart's own`,
        });
      }
    }
  },
});
