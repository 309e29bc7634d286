/**
 * The alias of the version that people are meant to use, and the one that is
 * meant where none is named.
 *
 * @public
 */
export const CHAMPION_ALIAS = 'champion';
