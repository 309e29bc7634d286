/** What a call came to. */
export interface Outcome {
  status: number;
  type?: string;
  body: unknown;
}

/**
 * Without what differs from one run to the next: times, MLflow's wording of an
 * error, and the texts of pages.
 */
export function comparable({ status, type = '', body }: Outcome): Outcome {
  return { status, type: type.split(';')[0], body: withoutChance(body) };
}

function withoutChance(body: unknown): unknown {
  if (typeof body === 'string') {
    return body.startsWith('<') ? 'a page' : body.split('. ')[0];
  }
  return JSON.parse(JSON.stringify(body), (key, value) => {
    if (typeof value === 'number' && /time/.test(key)) {
      return 'a time';
    }
    return key === 'message' ? 'a message' : value;
  });
}
