/**
 * The address, if it is safe to link to. Addresses come from configuration and
 * from other systems; a `javascript:` address would run in the portal.
 */
export function webAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  return ['http:', 'https:'].includes(new URL(text).protocol)
    ? text
    : undefined;
}
