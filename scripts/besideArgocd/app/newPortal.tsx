import communityArgocd from '@backstage-community/plugin-argocd';
import { ConfigReader } from '@backstage/config';
import { createApp } from '@backstage/frontend-defaults';
import catalog from '@backstage/plugin-catalog/alpha';
import kubernetes from '@backstage/plugin-kubernetes/alpha';
import type { JsonObject } from '@backstage/types';
import mlflow from '@mlflow-portal/backstage-plugin-mlflow';
import roadieArgocd from '@roadiehq/backstage-plugin-argo-cd/alpha';
import { configsOf } from './config';

// Theirs before ours: a clash would be ours to lose.
const features = [catalog, communityArgocd, roadieArgocd, mlflow];

function portal(name: string, all: typeof features, extensions?: JsonObject[]) {
  const config = ConfigReader.fromConfigs(configsOf(name, extensions));
  return createApp({
    features: all,
    advanced: { configLoader: async () => ({ config }) },
  }).createRoot();
}

/** Everything that an entity's page of a server can have. */
export const full = () => portal('full', [...features, kubernetes]);

/** Nothing that reads clusters. */
export const withoutKubernetes = () => portal('without-kubernetes', features);

/** Nor what would miss that, nor the page of the fleet. */
export const trimmed = () =>
  portal('trimmed', features, [
    { 'page:mlflow': false },
    { 'entity-content:backstage-community-argocd/deployment-lifecycle': false },
  ]);
