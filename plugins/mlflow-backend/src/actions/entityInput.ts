import { CompoundEntityRef } from '@backstage/catalog-model';
import { z } from 'zod/v3';

/** Which entity a tool is asked about, in the words of Backstage's own tools. */
export function entityInput(zod: typeof z) {
  return {
    name: zod.string().describe('The name of the catalog entity.'),
    kind: zod
      .string()
      .optional()
      .describe('The kind of the catalog entity; "Component" if omitted.'),
    namespace: zod
      .string()
      .optional()
      .describe('The namespace of the catalog entity; "default" if omitted.'),
  };
}

/** Reference to the entity of the input. */
export function entityRefOf(input: {
  name: string;
  kind?: string;
  namespace?: string;
}): CompoundEntityRef {
  const { name, kind = 'Component', namespace = 'default' } = input;
  return { kind, namespace, name };
}
