import { Refusal } from '../Refusal';

export const notFound = (what: string) =>
  new Refusal(404, `${what} does not exist.`);
export const badRequest = (message: string) => new Refusal(400, message);
export const conflict = (message: string) => new Refusal(409, message);
