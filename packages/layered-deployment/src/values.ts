import type { Concern } from './concerns';
import type { NameFormat } from './names';

/**
 * Where a value comes from. The first four are declared by layers; the others
 * are made by the generator itself.
 *
 * @public
 */
export type ValueSource =
  | 'constant'
  | 'pattern'
  | 'grant'
  | 'fact'
  | 'derived'
  | 'product'
  | 'size';

/**
 * A value that a layer needs: where it comes from and who makes the thing it
 * names. The key under which a layer declares it is the key of the setting
 * that holds a constant or a pattern.
 *
 * @public
 */
export interface ValueDeclaration {
  source: 'constant' | 'pattern' | 'grant' | 'fact';
  description: string;
  /** Who makes the thing the value names. */
  madeBy: string;
  /** The system whose rules the value must obey. */
  format?: NameFormat;
  /** Facts: what a valid one looks like, and the command that prints it. */
  matches?: RegExp;
  command?: string;
  /** Facts: a valid one, for the documentation and the tests. */
  example?: string;
  /** The layer can do without: no value is no problem. */
  optional?: boolean;
  /** There is no value where the layer of that concern lacks the trait. */
  neededBy?: { concern: Concern; trait: string };
  /**
   * Set when no two servers may share the value: the kind of thing, and the
   * value that says inside what it must be unique.
   */
  unique?: { kind: string; within?: string };
}

/**
 * What a declaration may say beyond its description.
 *
 * @public
 */
export type ValueOptions = Partial<
  Omit<ValueDeclaration, 'source' | 'description'>
>;

/**
 * A fixed value of the platform, per environment where it says so.
 *
 * @public
 */
export function constant(
  description: string,
  options: ValueOptions = {},
): ValueDeclaration {
  return {
    source: 'constant',
    description,
    madeBy: 'the platform team, once',
    ...options,
  };
}

/**
 * A name made from other names, such as `{name}.{zone}`.
 *
 * @public
 */
export function pattern(
  description: string,
  options: ValueOptions = {},
): ValueDeclaration {
  return {
    source: 'pattern',
    description,
    madeBy: 'a prerequisite of the pull request',
    ...options,
  };
}

/**
 * What the platform lets this owner use.
 *
 * @public
 */
export function grant(
  description: string,
  options: ValueOptions = {},
): ValueDeclaration {
  return {
    source: 'grant',
    description,
    madeBy: 'the platform team, per owner',
    ...options,
  };
}

/**
 * A value that exists only after somebody made it. `command` prints it and may
 * hold the same variables as a pattern.
 *
 * @public
 */
export function fact(
  description: string,
  options: ValueOptions & { matches: RegExp; command: string; example: string },
): ValueDeclaration {
  return {
    source: 'fact',
    description,
    madeBy: 'a prerequisite of the pull request',
    ...options,
  };
}

/**
 * A value of one environment with its origin, for the reviewer's table.
 *
 * @public
 */
export interface ResolvedValue {
  /** Dotted name, such as `route.host`. */
  name: string;
  value: string | number | boolean;
  source: ValueSource;
  description: string;
  madeBy: string;
}
