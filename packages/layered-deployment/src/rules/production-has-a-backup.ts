import { defineRule } from '../rule';
import { isProduction } from './support/production';

/** MLflow brings no backup: somebody has to say who does it. */
export const productionHasABackup = defineRule({
  meta: {
    id: 'production-has-a-backup',
    severity: 'warning',
    title: 'Somebody backs production up',
    why: 'Runs, models and the history of every alias are in the database and the object store, and nowhere else.',
    evidence: ['MLflow documentation: backend stores'],
  },
  check: ({ bundle, report }) => {
    const { environments, layers } = bundle.deployment;
    const backup = layers.find(({ concern }) => concern === 'backup');
    const production = environments.filter(({ name }) => isProduction(name));
    if (production.length > 0 && (backup?.layer.id ?? 'none') === 'none') {
      report({
        message: `Nothing here backs up ${production
          .map(({ name }) => name)
          .join(', ')}`,
        fix: 'Waive this rule with the name of the backup that the platform has, or choose a backup layer',
      });
    }
  },
});
