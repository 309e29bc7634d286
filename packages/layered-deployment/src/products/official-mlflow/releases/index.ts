import type { Release } from '../../../product';
import { release010 } from './0.1.0';
import { release011 } from './0.1.1';

/** Newest first: the first one is the default. */
export const releases: Release[] = [release011, release010];
