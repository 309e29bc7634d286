import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

const generator = resolve(__dirname, '../../packages/layered-deployment');

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
  const out = mkdtempSync(join(tmpdir(), 'beside-argocd-'));
  const example = join(generator, 'examples/aks-production');
  const read = (path: string) => parse(readFileSync(join(out, path), 'utf8'));
  try {
    execFileSync(
      process.execPath,
      [
        join(generator, 'bin/layered-deployment'),
        ...['--platform', join(example, 'platform.yaml')],
        ...['--answers', join(example, 'answers.yaml')],
        ...['--out', out],
      ],
      { stdio: 'pipe' },
    );
    return {
      entity: read('deploy/mlflow-fraud/catalog-info.yaml'),
      production: read('argocd/prod/mlflow-fraud.yaml'),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
