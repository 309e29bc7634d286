import type { Entity } from '@backstage/catalog-model';
import type { Page, Route } from '@playwright/test';
import comparisonError from '../../plugins/mlflow/src/__fixtures__/argocd/comparison-error.json';
import { clusterAnswers } from '../../plugins/mlflow/src/__fixtures__/clusters';
import { deploymentResponse } from '../../plugins/mlflow/src/__fixtures__/deployment';
import { instanceStatus } from '../../plugins/mlflow/src/__fixtures__/instances';
import { modelsResponse } from '../../plugins/mlflow/src/__fixtures__/models';
import { generated, type WrittenApplication } from './generated';

const identity = {
  type: 'user',
  userEntityRef: 'user:default/guest',
  ownershipEntityRefs: [],
};
const session = {
  profile: {},
  backstageIdentity: { token: 'e30.eyJleHAiOjk5OTk5OTk5OTl9.', identity },
};
const revision = { author: 'ada', date: '2026-11-20', message: 'Add fraud' };

/** Argo CD lists what carries the labels, and nothing else. */
function isSelected(application: WrittenApplication, selector: string) {
  return selector.split(',').every(term => {
    const [label, value] = term.split('=');
    return application.metadata.labels[label] === value;
  });
}

/** Answers of a backend whose Argo CD has one Application, which fails. */
export class Backend {
  readonly entity: Entity;
  readonly application: WrittenApplication;
  /** What was asked and is not known here. */
  readonly unknown: string[] = [];
  /** The selectors that Argo CD was asked for, as the plugin's path has them. */
  readonly selectors: Record<string, string> = {};

  constructor() {
    const { entity, production } = generated();
    this.entity = entity;
    this.application = {
      ...comparisonError,
      ...production,
      metadata: { ...comparisonError.metadata, ...production.metadata },
    };
  }

  /** Answers whatever the page asks its backend. */
  async serve(page: Page): Promise<void> {
    await page.route('**/api/**', route => this.#answer(route));
  }

  async #answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    const [, , plugin, ...rest] = pathname.split('/');
    const path = rest.map(decodeURIComponent);
    if (plugin === 'backstage-community-argocd' && path[0] === 'check') {
      await route.fulfill({ body: 'OK' });
      return;
    }
    const answers: Record<string, (path: string[]) => unknown> = {
      auth: () => session,
      argocd: () => this.#argocd(plugin, path),
      'backstage-community-argocd': () => this.#argocd(plugin, path),
      catalog: () => this.#catalog(path),
      kubernetes: () => this.#kubernetes(path),
      mlflow: () => this.#mlflow(path),
    };
    const json = answers[plugin]?.(path);
    if (json === undefined) {
      this.unknown.push(pathname);
      await route.fulfill({ status: 404, json: {} });
      return;
    }
    await route.fulfill({ json });
  }

  #catalog([, by, ...name]: string[]): unknown {
    return by === 'by-name' &&
      name.join('/') === 'component/default/mlflow-fraud'
      ? this.entity
      : { items: [], totalItems: 0 };
  }

  /** The routes that both plugins have in their backends. */
  #argocd(plugin: string, path: string[]): unknown {
    const selector = path.at(-1) ?? '';
    if (path.join('/').startsWith('find/selector/')) {
      return [{ name: 'main', url: 'http://argocd-server.argocd.svc' }];
    }
    if (path.join('/').startsWith('argoInstance/main/applications/selector/')) {
      this.selectors[plugin] = selector;
      const { metadata } = this.application;
      const found = {
        ...this.application,
        metadata: { ...metadata, instance: { name: 'main' } },
      };
      return { items: isSelected(found, selector) ? [found] : [] };
    }
    return path.at(-1) === 'metadata' ? revision : undefined;
  }

  #kubernetes([first, second]: string[]): unknown {
    const { applications, workloads } = clusterAnswers({
      application: this.application,
    });
    if (first === 'clusters') {
      return { items: [{ name: 'west', authProvider: 'serviceAccount' }] };
    }
    return second === 'custom' ? applications : workloads;
  }

  #mlflow(path: string[]): unknown {
    switch (path.at(-1)) {
      case 'instances':
        return {
          items: [
            instanceStatus({
              state: 'not-created',
              storage: 'not-proven',
              version: undefined,
            }),
          ],
        };
      case 'deployment':
        return deploymentResponse({});
      case 'models':
        return modelsResponse();
      default:
        return undefined;
    }
  }
}
