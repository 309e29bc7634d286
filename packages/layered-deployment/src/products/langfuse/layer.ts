import { defineLayer } from '../../layer';
import { constant, pattern } from '../../values';
import type { WorkloadEgress } from '../../workload';
import { createClickhouseDatabase } from './createClickhouseDatabase';
import { prepareRedis } from './prepareRedis';
import { secretRequests, secretsOf } from './secrets';
import { workerLabels } from './server';
import { settings } from './settings';

const secretKey = (description: string) =>
  pattern(`key of the ${description} in the secret store`, {
    format: 'secret-key',
    unique: { kind: 'secret', within: 'secrets.vault' },
  });

/** What only Langfuse needs: its worker, ClickHouse, Redis, keys that stay. */
export const langfuseLayer = defineLayer({
  concern: 'application',
  id: 'langfuse',
  title: 'Worker, ClickHouse and Redis of Langfuse',
  reason:
    'the worker writes what the web server takes in, and the keys that must not rotate come from the secret store',
  documentation:
    'Langfuse keeps accounts in PostgreSQL, traces in ClickHouse, jobs in Redis and events in an object store. The first and the last come from the layers of every product; this one connects the other two, which the platform runs, and takes salt, encryption key and session key from the secret store: the chart would make them anew at every sync. The worker gets a network policy of its own.',
  settings,
  examples: {
    stores: {
      clickhouseHost: 'clickhouse.example.com',
      redisHost: '{name}-{environment}.redis.example.com',
      administratorEmail: 'ml-platform@example.com',
    },
  },
  values: {
    clickhouseHost: constant('ClickHouse server', { format: 'host-name' }),
    clickhouseHttpPort: constant("port of ClickHouse's HTTP interface"),
    clickhouseNativePort: constant("port of ClickHouse's native protocol"),
    clickhouseTls: constant('whether connections to ClickHouse are encrypted'),
    clickhouseDatabase: pattern('database of traces', {
      format: 'postgresql-identifier',
      unique: { kind: 'clickhouse', within: 'application.clickhouseHost' },
    }),
    clickhouseUser: pattern('user of ClickHouse', {
      format: 'postgresql-identifier',
    }),
    redisHost: pattern('Redis server of its own', {
      format: 'host-name',
      unique: { kind: 'redis' },
    }),
    redisPort: constant('port of Redis'),
    redisTls: constant('whether connections to Redis are encrypted'),
    redisUser: constant('user of Redis'),
    administratorEmail: constant('account that exists from the first start on'),
    signUp: constant('whether anybody may make an account'),
    saltKey: secretKey('salt of API keys'),
    encryptionKey: secretKey('key that encrypts columns'),
    sessionKey: secretKey('key that protects browser sessions'),
    administratorPasswordKey: secretKey("first account's password"),
    clickhousePasswordKey: secretKey('password of ClickHouse'),
    redisPasswordKey: secretKey('password of Redis'),
  },
  worksWith: {
    database: ['postgresql'],
    // Langfuse signs in to Azure with an account key alone.
    artifactStore: ['s3', 'gcs'],
    secrets: ['secrets'],
    // API keys come in the header that every login before it would read.
    authentication: ['built-in', 'none'],
  },
  contribute: ({ settings: given, values, names, workload }) => {
    const { clickhouse, redis, administrator } = secretsOf(names.deployment);
    const egress: WorkloadEgress[] = [
      { purpose: 'ClickHouse, HTTP', port: given.clickhouseHttpPort },
      { purpose: 'ClickHouse, migrations', port: given.clickhouseNativePort },
      { purpose: 'Redis', port: given.redisPort },
    ];
    return {
      workload: {
        env: {
          AUTH_DISABLE_SIGNUP: String(given.signUp === 'closed'),
          CLICKHOUSE_CLUSTER_ENABLED: String(given.clickhouseCluster),
          LANGFUSE_INIT_ORG_ID: names.name,
          LANGFUSE_INIT_ORG_NAME: names.name,
          LANGFUSE_INIT_USER_NAME: 'administrator',
          LANGFUSE_INIT_USER_EMAIL: values.administratorEmail,
        },
        envFromSecrets: [administrator],
        services: {
          clickhouse: {
            host: values.clickhouseHost,
            ports: {
              http: given.clickhouseHttpPort,
              native: given.clickhouseNativePort,
            },
            tls: given.clickhouseTls,
            database: values.clickhouseDatabase,
            username: values.clickhouseUser,
            secret: clickhouse,
          },
          redis: {
            host: values.redisHost,
            ports: { redis: given.redisPort },
            tls: given.redisTls,
            username: values.redisUser,
            secret: redis,
          },
        },
        secrets: secretRequests(names.deployment, values),
        egress,
        companions: [
          {
            name: `${names.deployment}-worker`,
            podLabels: workerLabels(names.deployment),
            callsServer: false,
            egress: [...workload.egress, ...egress],
          },
        ],
      },
      prerequisites: [createClickhouseDatabase(values), prepareRedis(values)],
      notes: [
        `${names.environment}: the first account is ${values.administratorEmail}; its password is in the secret store under the key \`${values.administratorPasswordKey}\`.`,
      ],
    };
  },
});
