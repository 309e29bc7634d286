/** An answer with an error's status. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}
