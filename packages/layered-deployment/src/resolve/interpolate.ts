/**
 * Fills `{variable}` in a pattern. Unknown variables are handed to `onUnknown`
 * and stay as they are.
 */
export function interpolate(
  pattern: string,
  variables: Record<string, string | undefined>,
  onUnknown: (variable: string) => void = () => {},
): string {
  return pattern.replace(/\{([A-Za-z.]+)\}/g, (whole, variable: string) => {
    const value = Object.hasOwn(variables, variable)
      ? variables[variable]
      : undefined;
    if (value === undefined) {
      onUnknown(variable);
      return whole;
    }
    return value;
  });
}
