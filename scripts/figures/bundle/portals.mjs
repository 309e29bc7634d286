/** The community's plugin. */
export const ARGOCD = '@backstage-community/plugin-argocd';

/** What a portal has without either plugin: each a `features` entry. */
const common = [
  '@backstage/plugin-catalog/alpha',
  '@backstage/plugin-catalog-graph/alpha',
  '@backstage/plugin-kubernetes/alpha',
  '@backstage/plugin-org/alpha',
  '@backstage/plugin-scaffolder/alpha',
  '@backstage/plugin-search/alpha',
  '@backstage/plugin-user-settings/alpha',
];

/**
 * The portals that are compared, by name. `tab` is what the plugin adds to the
 * pages of an entity.
 */
export const portals = {
  neither: { features: common, tab: '' },
  mlflow: {
    features: [...common, '@mlflow-portal/backstage-plugin-mlflow'],
    tab: '/models',
  },
  argocd: { features: [...common, ARGOCD], tab: '/deployment-lifecycle' },
};

/** The program of a portal in the new frontend system. */
export function sourceOf(features) {
  const names = features.map((_, index) => `feature${index}`);
  return [
    "import '@backstage/cli/asset-types';",
    "import '@backstage/ui/css/styles.css';",
    "import { createApp } from '@backstage/frontend-defaults';",
    "import { createRoot } from 'react-dom/client';",
    ...features.map((name, index) => `import ${names[index]} from '${name}';`),
    `const app = createApp({ features: [${names.join(', ')}] });`,
    "createRoot(document.getElementById('root')!).render(app.createRoot());",
    '',
  ].join('\n');
}
