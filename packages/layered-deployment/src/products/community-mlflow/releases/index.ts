import type { Release } from '../../../product';
import { release181 } from './1.8.1';
import { release1115 } from './1.11.5';

/** Newest first: the first one is the default. */
export const releases: Release[] = [release1115, release181];
