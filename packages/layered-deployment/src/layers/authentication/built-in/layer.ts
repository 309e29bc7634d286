import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

/** For a program that asks who somebody is without any help. */
export const builtIn = defineLayer({
  concern: 'authentication',
  id: 'built-in',
  title: "The program's own login",
  reason: 'the program asks for a login by itself, and checks its API keys',
  documentation:
    'Nothing stands before the server: it has accounts of its own, and clients sign in with keys that it makes. Only products that cannot be used without a login accept this choice; MLflow is none of them.',
  settings: z.strictObject({}),
  traits: ['login'],
  worksWith: { product: ['own-login'] },
});
