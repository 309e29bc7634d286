import { InvalidDeploymentError } from '../../errors';
import { resolve } from '../../resolve';
import { choose, start } from '../covering/domains';
import { complete } from '../covering/complete';
import type { Choice, Forbidden, Row, Space } from '../covering/space';
import { describeChoices, type Factor } from './choices';
import { inputOf } from './input';
import { choicesIn } from './space';

/** What the resolver has against a combination, beyond its pairs. */
export function problemsWith(factors: Factor[], row: Row): string[] {
  try {
    resolve(inputOf(choicesIn(factors, row), 'try-out'));
    return [];
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems.map(({ field, message }) => `${field}: ${message}`);
    }
    throw error;
  }
}

/** Rows with these choices, but another value of one factor: one for each. */
function withoutChoice(
  space: Space,
  kept: Choice[],
  { factor, value }: Choice,
): Row[] {
  return Array.from({ length: space.sizes[factor] }, (_, index) => index)
    .filter(index => index !== value)
    .flatMap(index => {
      const partial = choose(space, start(space), [
        ...kept,
        { factor, value: index },
      ]);
      const other = partial && complete(space, partial);
      return other ? [other] : [];
    });
}

/** The choices without any of which the problem is gone. */
function guiltyChoices(
  space: Space,
  row: Row,
  isThere: (other: Row) => boolean,
): Choice[] {
  let guilty = row.map((value, factor) => ({ factor, value }));
  const drop = (implied: boolean) => {
    const dropped = guilty.find(choice => {
      const kept = guilty.filter(({ factor }) => factor !== choice.factor);
      const others = withoutChoice(space, kept, choice);
      return implied
        ? others.length === 0
        : others.length > 0 && others.every(isThere);
    });
    guilty = guilty.filter(choice => choice !== dropped);
    return dropped !== undefined;
  };
  // What has no alternative may get one when others are left out; if not, the
  // others imply it.
  while (drop(false) || drop(true));
  return guilty;
}

/** Choices that only the resolver knows to be in conflict, and its sentence. */
export interface LearnedConflict {
  choices: string;
  /** Ids of the layers and the product among them. */
  ids: string[];
  problem: string;
}

/**
 * Which choices of a row the resolver objects to, although their pairs fit. A
 * single choice is no conflict: its layer, or its example, is broken.
 *
 * @throws if the problem does not depend on the choices at all
 */
export function explain(
  space: Space,
  factors: Factor[],
  row: Row,
  onConflict: (conflict: LearnedConflict) => void,
): Forbidden | undefined {
  const [problem] = problemsWith(factors, row);
  if (problem === undefined) {
    return undefined;
  }
  const guilty = guiltyChoices(space, row, other =>
    problemsWith(factors, other).includes(problem),
  );
  if (guilty.length === 0) {
    throw new Error(`Whatever is chosen, the resolver says: ${problem}`);
  }
  const found = guilty.map(
    ({ factor, value }) => factors[factor].choices[value],
  );
  onConflict({
    choices: describeChoices(found),
    ids: found.map(choice =>
      choice.kind === 'product' ? choice.product.id : choice.layer.id,
    ),
    problem,
  });
  return guilty;
}
