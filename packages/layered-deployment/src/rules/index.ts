import type { Rule } from '../rule';

/**
 * Every rule, in the order in which findings are printed.
 *
 * @public
 */
export const rules: Rule[] = [];
