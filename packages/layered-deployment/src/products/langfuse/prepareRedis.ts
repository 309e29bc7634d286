import type { Contribution } from '../../layer';

/** A Redis that loses no job when its memory is full. */
export function prepareRedis(values: {
  redisHost: string;
  redisPort: string;
  redisUser: string;
  redisTls: string;
}): NonNullable<Contribution['prerequisites']>[number] {
  const { redisHost: host, redisPort: port, redisUser: user } = values;
  const tls = values.redisTls === 'true' ? ' --tls' : '';
  const client = `redis-cli -h ${host} -p ${port}${tls} --user ${user} --askpass`;
  return {
    id: 'redis',
    title: `Make a Redis or Valkey 7 at ${host} for this server alone, and let it evict nothing; a managed one takes the policy from its parameters`,
    command: `${client} CONFIG SET maxmemory-policy noeviction`,
    check: `${client} CONFIG GET maxmemory-policy`,
  };
}
