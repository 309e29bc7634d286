/** The part of Octokit's error that tells an answer from no answer. */
export interface Refusal {
  status: number;
  response?: { headers: Record<string, string | number | undefined> };
}

/** Whether it is an error of Octokit, which stands for an answer or for none. */
export function isRefusal(error: unknown): error is Error & Refusal {
  return (
    error instanceof Error &&
    typeof (error as Partial<Refusal>).status === 'number'
  );
}
