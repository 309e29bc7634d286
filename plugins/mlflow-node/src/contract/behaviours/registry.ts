import { Behaviours } from './Behaviours';
import { aliases } from './aliases';
import { models } from './models';
import { runReading } from './runs';
import { server } from './server';
import { webhooks } from './webhooks';

/**
 * What the portal relies on, whatever answers as MLflow. The behaviours build
 * on each other: one server goes through them all, in this order.
 */
export const registry: Behaviours = {
  ...server,
  ...models,
  ...runReading,
  ...webhooks,
  ...aliases,
};
