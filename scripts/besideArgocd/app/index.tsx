import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';

/** The portals, each below its own path. */
const portals = {
  full: async () => (await import('./newPortal')).full(),
  'without-kubernetes': async () =>
    (await import('./newPortal')).withoutKubernetes(),
  trimmed: async () => (await import('./newPortal')).trimmed(),
  old: async () => (await import('./oldPortal')).oldPortal(),
};

const [, name] = window.location.pathname.split('/');
portals[name as keyof typeof portals]().then(portal =>
  createRoot(document.getElementById('root')!).render(portal),
);
