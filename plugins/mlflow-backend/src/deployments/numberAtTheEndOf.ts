/** The number of a pull request, as every Git host writes its address. */
export function numberAtTheEndOf(pullRequestUrl: string): number | undefined {
  const { pathname } = new URL(pullRequestUrl);
  const number = Number(/\/(\d+)\/?$/.exec(pathname)?.[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
