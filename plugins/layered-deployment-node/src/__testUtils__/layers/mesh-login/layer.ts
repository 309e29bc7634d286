import { defineLayer } from '@mlflow-portal/layered-deployment';
import { z } from 'zod/v4';

/** A second layer of the same package: the mesh signs people in as well. */
export const meshLogin = defineLayer({
  concern: 'authentication',
  id: 'mesh-login',
  title: 'Login of the mesh',
  reason: 'the mesh knows everybody of this company',
  settings: z.strictObject({}),
  traits: ['login'],
  worksWith: { route: ['mesh'] },
});
