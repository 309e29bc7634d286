import { instanceStatus } from '../../src/__fixtures__/instances';

/** Answers of a backend that knows these instances. */
export const instances = (
  ...changes: Parameters<typeof instanceStatus>[0][]
) => ({
  getInstances: async () => ({ items: changes.map(instanceStatus) }),
});
