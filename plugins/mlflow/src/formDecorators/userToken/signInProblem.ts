/** Why a sign-in did not work, as far as the person can do something about it. */
export type SignInProblem = 'blocked' | 'closed' | 'unknownHost' | 'refused';

const byName: Record<string, SignInProblem> = {
  PopupRejectedError: 'blocked',
  PopupClosedError: 'closed',
};

/** Reads the errors of Backstage's sign-in window and of its `ScmAuth`. */
export function signInProblemOf(error: unknown): SignInProblem {
  const { name, message } = error as Error;
  if (message.startsWith('No auth provider available')) {
    return 'unknownHost';
  }
  return byName[name] ?? 'refused';
}
