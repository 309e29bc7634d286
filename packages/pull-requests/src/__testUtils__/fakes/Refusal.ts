/** An answer with an error's status. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export const badRequest = (message: string) => new Refusal(400, message);
export const conflict = (message: string) => new Refusal(409, message);
