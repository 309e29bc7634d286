import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../../__testUtils__/entities';
import { directoryOf, instanceAt } from '../../__testUtils__/instanceAt';
import { Audience } from '../Audience';

/** The one server, shared with these owners. */
export function sharedWith(owners: string[]): MlflowInstance {
  return { ...instanceAt('http://127.0.0.1:9'), owners };
}

/** An entity that names models of the one server. */
export function naming(
  models: string,
  options: { name: string; owner: string; type?: string },
): Entity {
  return component({
    ...options,
    annotations: {
      'mlflow.org/instance': 'fraud-prod',
      'mlflow.org/registered-models': models,
    },
  });
}

/** Whom a catalog of these entities makes an owner. */
export function audienceOf(
  entities: Entity[],
  instance: MlflowInstance,
): Promise<Audience> {
  return Audience.read({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    directory: directoryOf(instance),
  });
}
