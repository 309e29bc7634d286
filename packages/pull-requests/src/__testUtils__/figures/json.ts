import { GatewayAnswer } from '../faults/FaultyGateway';

/** An answer of a gateway. */
export function json(value: unknown, status = 200): GatewayAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}
