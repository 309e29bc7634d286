import { Subject } from './Subject';

/** Behaviours as sentences, each with its proof. */
export type Behaviours<S = Subject> = Record<
  string,
  (subject: S) => Promise<void>
>;

/** The same behaviour for each of several texts. */
export function behaviourOfEach(
  texts: readonly string[],
  sentence: string,
  prove: (subject: Subject, text: string) => Promise<void>,
): Behaviours {
  return Object.fromEntries(
    texts.map(text => [
      `${sentence}: ${text}`,
      (subject: Subject) => prove(subject, text),
    ]),
  );
}
