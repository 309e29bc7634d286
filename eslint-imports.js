const path = require('node:path');

const scope = '@mlflow-portal/';
const common = 'backstage-plugin-mlflow-common';
const mlflowNode = 'backstage-plugin-mlflow-node';
const layeredNode = 'backstage-plugin-layered-deployment-node';

/**
 * Imports point down only: what each package may import of ours. The
 * libraries stand alone, and the browser never reaches a server's package.
 */
const mayImport = {
  'packages/layered-deployment': [],
  'packages/pull-requests': [],
  'plugins/app-module-gitea-auth': [],
  'plugins/auth-backend-module-gitea-provider': [],
  'plugins/layered-deployment-node': ['layered-deployment', 'pull-requests'],
  'plugins/catalog-backend-module-mlflow': [common, mlflowNode, layeredNode],
  'plugins/mlflow-common': [],
  'plugins/mlflow-node': [common, layeredNode, 'layered-deployment'],
  'plugins/mlflow-backend': [
    common,
    mlflowNode,
    layeredNode,
    'layered-deployment',
    'pull-requests',
  ],
  'plugins/mlflow': [common],
  'plugins/scaffolder-backend-module-layered-deployment': [
    'layered-deployment',
    'pull-requests',
    layeredNode,
  ],
  'plugins/scaffolder-backend-module-mlflow': [common, 'pull-requests'],
  'plugins/scaffolder-backend-module-pull-request': ['pull-requests'],
  'plugins/search-backend-module-mlflow': [common, mlflowNode, layeredNode],
};

/** ESLint configuration of a package, to be given to Backstage's factory. */
module.exports = directory => {
  const name = path.relative(__dirname, directory).split(path.sep).join('/');
  const allowed = mayImport[name];
  if (!allowed) {
    throw new Error(`${name} is not in the table of eslint-imports.js`);
  }
  return {
    restrictedImportPatterns: [
      `${scope}*`,
      ...allowed.map(dependency => `!${scope}${dependency}`),
      // The generator knows nothing of Backstage.
      ...(name === 'packages/layered-deployment' ? ['@backstage/*'] : []),
    ],
    rules: { '@backstage/no-mixed-plugin-imports': 'error' },
  };
};
