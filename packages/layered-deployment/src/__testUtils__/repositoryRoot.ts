import { resolve } from 'node:path';
import { packageRoot } from '../packageFiles';

/** The root of the checkout, for tools and caches that are not committed. */
export const repositoryRoot = resolve(packageRoot, '../..');
