import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The Scaffolder describes the field to template authors with this. */
export const changedServerSchema = makeFieldSchema({
  output: z =>
    z.string().describe('Reference to the entity of the server that changes'),
});
