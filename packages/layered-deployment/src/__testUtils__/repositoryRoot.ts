import { resolve } from 'node:path';

/** The root of the checkout, for tools and caches that are not committed. */
export const repositoryRoot = resolve(__dirname, '../../../..');
