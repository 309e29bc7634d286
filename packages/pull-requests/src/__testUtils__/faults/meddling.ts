import { GatewayAnswer, Meddle } from './FaultyGateway';

/** What no person may see of a host. */
export const INTERNALS = 'deadlock on db-internal-7';

const refusal = (
  status: number,
  headers: Record<string, string> = {},
): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message: INTERNALS })),
});

/** The host refuses one call and takes those that follow. */
export const refuseOnce =
  (status: number, headers?: Record<string, string>) =>
  (at: number): Meddle =>
  async ({ position }, carryOut) =>
    position === at ? refusal(status, headers) : carryOut();

/** The host refuses one call and all that follow. */
export const refuseFrom =
  (status: number) =>
  (at: number): Meddle =>
  async ({ position }, carryOut) =>
    position >= at ? refusal(status) : carryOut();

/** The host does what one call asks for, and its answer gets lost. */
export const loseAnswer =
  (at: number): Meddle =>
  async ({ position }, carryOut) => {
    const answer = await carryOut();
    return position === at ? undefined : answer;
  };

/** The host does what one call asks for, and never answers it. */
export const neverAnswer =
  (at: number): Meddle =>
  async ({ position }, carryOut) => {
    const answer = await carryOut();
    return position === at ? new Promise(() => {}) : answer;
  };

/** Whoever calls is gone after one call: it is done, and none comes after. */
export const die =
  (at: number): Meddle =>
  async ({ position }, carryOut) => {
    if (position <= at) {
      const answer = await carryOut();
      return position < at ? answer : undefined;
    }
    return undefined;
  };

/** Something happens just before the host gets to see one call. */
export const justBefore =
  (happens: () => Promise<unknown>) =>
  (at: number): Meddle =>
  async ({ position }, carryOut) => {
    if (position === at) {
      await happens();
    }
    return carryOut();
  };

/** Something happens as soon as the host has done what one call asks for. */
export const justAfter =
  (happens: () => unknown) =>
  (at: number): Meddle =>
  async ({ position }, carryOut) => {
    const answer = await carryOut();
    if (position === at) {
      await happens();
    }
    return answer;
  };
