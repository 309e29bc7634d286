import { mockServices } from '@backstage/backend-test-utils';
import { instanceAt } from '../../__testUtils__/instanceAt';
import { HistoryPoller, HistoryPollerOptions } from '../polling/HistoryPoller';
import { World } from './World';
import { clientOfWorld } from './clientOfWorld';

/** A poller that lives in the time of a world, and looks at it. */
export function pollerOfWorld(
  world: World,
  options: Pick<HistoryPollerOptions, 'history' | 'plans' | 'intervalMs'> & {
    random: () => number;
  },
): HistoryPoller {
  return new HistoryPoller({
    ...options,
    listInstances: async () => [instanceAt('http://127.0.0.1')],
    clientOf: () => clientOfWorld(world),
    logger: mockServices.logger.mock(),
    now: () => world.now,
  });
}
