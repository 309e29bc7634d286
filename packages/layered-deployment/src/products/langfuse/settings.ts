import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';

const host = perEnvironment(z.string().min(1));
const port = z.int().min(1).max(65535);

function key(kind: string, description: string) {
  return perEnvironment(z.string())
    .default(`{keyPrefix}-{deployment}-{environment}-${kind}`)
    .describe(`Key of the secret store with ${description}`);
}

/** What a platform says about Langfuse alone: two stores, keys, sign-up. */
export const settings = z.strictObject({
  clickhouseHost: host.describe(
    'ClickHouse server of the platform, version 25.12 or later',
  ),
  clickhouseHttpPort: port.default(8443).describe('Port of its HTTP interface'),
  clickhouseNativePort: port
    .default(9440)
    .describe('Port of its native protocol, which migrations use'),
  clickhouseTls: z
    .boolean()
    .default(true)
    .describe('Whether connections to ClickHouse are encrypted'),
  clickhouseCluster: z
    .boolean()
    .default(false)
    .describe('Whether tables are made on every node of a cluster'),
  clickhouseDatabase: perEnvironment(z.string())
    .default('langfuse_{name}_{environment}')
    .describe('Database of traces'),
  clickhouseUser: perEnvironment(z.string())
    .default('langfuse_{name}_{environment}')
    .describe('User that owns that database'),
  redisHost: host.describe(
    'Redis or Valkey of one server alone; a pattern over name and environment',
  ),
  redisPort: port.default(6379).describe('Port of Redis'),
  redisTls: z
    .boolean()
    .default(true)
    .describe('Whether connections to Redis are encrypted'),
  redisUser: z.string().min(1).default('default').describe('User of Redis'),
  administratorEmail: z
    .email()
    .describe('Account that exists from the first start on'),
  signUp: z
    .enum(['closed', 'open'])
    .default('closed')
    .describe('Whether whoever reaches the server may make an account'),
  saltKey: key('salt', 'the salt of API keys'),
  encryptionKey: key('encryption', 'the key that encrypts columns'),
  sessionKey: key('session', 'the key that protects browser sessions'),
  administratorPasswordKey: key(
    'administrator',
    "the first account's password",
  ),
  clickhousePasswordKey: key('clickhouse', 'the password of ClickHouse'),
  redisPasswordKey: key('redis', 'the password of Redis'),
});
