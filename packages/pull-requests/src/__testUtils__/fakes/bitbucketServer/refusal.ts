import { Refusal } from '../Refusal';

export { badRequest, conflict } from '../Refusal';

export const notFound = (what: string) =>
  new Refusal(404, `${what} does not exist.`);
