/** An answer with an error's status, in GitHub's shape. */
export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export const notFound = () => new Refusal(404, 'Not Found');
export const unprocessable = (message: string) => new Refusal(422, message);
