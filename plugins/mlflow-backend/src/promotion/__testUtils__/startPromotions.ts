import { FakeRegistry } from './FakeRegistry';
import { openPortal } from './openPortal';

const stops: (() => Promise<void>)[] = [];

/** Ends what was started. */
export async function stopPromotions(): Promise<void> {
  await Promise.all(stops.splice(0).map(stop => stop()));
}

/** Promotions on a fake MLflow whose champion is version 3, as the portal saw. */
export async function startPromotions(
  options: Pick<
    Parameters<typeof openPortal>[0],
    'promotion' | 'now' | 'people'
  > = {},
) {
  const registry = await FakeRegistry.start(options.now);
  ['1', '2', '3', '4', '5'].forEach(number =>
    registry.versions.set(number, {}),
  );
  registry.aliases.set('champion', '3');
  const portal = await openPortal({
    ...options,
    address: registry.address,
    clientOf: name => registry.clientOf(name),
  });
  stops.push(() => registry.stop(), portal.close);
  await portal.look();
  return { registry, ...portal };
}
