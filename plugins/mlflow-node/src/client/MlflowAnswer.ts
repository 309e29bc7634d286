/** One HTTP answer, read completely and within the size limit. */
export interface MlflowAnswer {
  status: number;
  /** The body, where its content type is JSON and it can be parsed. */
  json: unknown;
  /** The body as text, where it is not JSON. */
  text: string;
  /** `WWW-Authenticate`, or empty. */
  authenticate: string;
  /** `Retry-After`, in milliseconds. */
  retryAfterMs?: number;
}
