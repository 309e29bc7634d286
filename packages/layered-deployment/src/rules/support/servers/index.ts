import type { BundleContent } from '../../../bundle';
import { EnvironmentView, environmentViews } from '../environmentViews';
import { communityMlflow } from './communityMlflow';
import { officialMlflow } from './officialMlflow';
import type { Server } from './server';

export { secretsOf } from './secretsOf';
export { mlflowCharts, type Server } from './server';

/** An environment, with what its upstream values say about the server. */
export interface ServerView extends EnvironmentView {
  server: Server;
}

const readers: Record<string, (view: EnvironmentView) => Server> = {
  'community-mlflow': communityMlflow,
  'official-mlflow': officialMlflow,
};

/** The environments of a bundle whose upstream chart is one of `mlflowCharts`. */
export function serversOf(bundle: BundleContent): ServerView[] {
  const read = readers[bundle.deployment.product.id];
  return read
    ? environmentViews(bundle).map(view => ({ ...view, server: read(view) }))
    : [];
}
