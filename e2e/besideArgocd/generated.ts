import { join, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { renderFiles } from '../support/renderFiles';

const example = resolve(
  __dirname,
  '../../packages/layered-deployment/examples/aks-production',
);

/** An Application of Argo CD as the generator writes it. */
export interface WrittenApplication {
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
  };
  spec: object;
}

/** What the generator writes of an example that is for the catalog and Argo CD. */
export function generated(): {
  entity: Entity;
  production: WrittenApplication;
} {
  const files = renderFiles({
    platform: join(example, 'platform.yaml'),
    answers: join(example, 'answers.yaml'),
  });
  const read = (path: string) => parse(files.get(path) ?? '');
  return {
    entity: read('deploy/mlflow-fraud/catalog-info.yaml'),
    production: read('argocd/prod/mlflow-fraud.yaml'),
  };
}
