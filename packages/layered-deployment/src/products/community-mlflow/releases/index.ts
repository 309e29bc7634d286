import type { Release } from '../../../product';
import { release181 } from './1.8.1';
import { release186 } from './1.8.6';
import { release190 } from './1.9.0';
import { release1100 } from './1.10.0';
import { release1110 } from './1.11.0';
import { release1115 } from './1.11.5';

/**
 * Newest first: the first one is the default. Releases between these change
 * the version of MLflow that nobody chose, dependencies and comments only.
 */
export const releases: Release[] = [
  release1115,
  release1110,
  release1100,
  release190,
  release186,
  release181,
];
