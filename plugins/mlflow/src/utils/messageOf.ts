/** What the backend itself words for the person who asked. */
const WORDED = [400, 403, 404, 409, 429, 503];

/**
 * What a refusal says to the person whom it concerns; nothing where the text
 * may come from elsewhere.
 */
export function messageOf(error: Error): string | undefined {
  const { statusCode, body } = error as Partial<{
    statusCode: number;
    body: { error?: { message?: string } };
  }>;
  return statusCode !== undefined && WORDED.includes(statusCode)
    ? body?.error?.message
    : undefined;
}
