import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const commands = defineLayer({
  concern: 'provisioning',
  id: 'commands',
  title: 'Commands of the pull request',
  reason: 'people run the commands that the pull request lists',
  documentation:
    'Whatever the server needs outside the cluster, such as a database, a bucket or an identity, somebody makes by hand: the pull request lists every step as the exact command, with one that shows it is done. This is the choice where a platform says nothing.',
  settings: z.strictObject({}),
});
