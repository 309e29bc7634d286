import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';

/** A component as the catalog serves it, with its owner as a relation. */
export function component(options: {
  name: string;
  owner: string;
  type?: string;
  annotations?: Record<string, string>;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name: options.name,
      annotations: options.annotations,
    },
    spec: { type: options.type ?? 'service', owner: options.owner },
    relations: [{ type: RELATION_OWNED_BY, targetRef: options.owner }],
  };
}
