import { z } from 'zod/v4';

const factors: Record<string, number> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};
const format = /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/;

/** An amount of a resource, as Kubernetes writes it. */
export const quantity = z
  .string()
  .regex(format, 'must be an amount such as "500m", "4" or "8Gi", quoted');

/** The number that an amount stands for; undefined if it is none. */
export function parseQuantity(amount: string): number | undefined {
  const [, number, unit = ''] = format.exec(amount) ?? [];
  return number === undefined ? undefined : Number(number) * factors[unit];
}
