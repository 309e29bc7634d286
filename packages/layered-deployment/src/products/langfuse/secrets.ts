import type { SecretRequest } from '../../workload';

/** Names and keys of the Secrets, for the layer and for the chart's values. */
export function secretsOf(deployment: string) {
  return {
    application: {
      name: `${deployment}-application`,
      salt: 'salt',
      encryptionKey: 'encryption-key',
      session: 'nextauth-secret',
    },
    administrator: `${deployment}-administrator`,
    clickhouse: { name: `${deployment}-clickhouse`, passwordKey: 'password' },
    redis: { name: `${deployment}-redis`, passwordKey: 'password' },
  };
}

/** Keys of the secret store that the layer reads. */
export interface StoreKeys {
  saltKey: string;
  encryptionKey: string;
  sessionKey: string;
  administratorPasswordKey: string;
  clickhousePasswordKey: string;
  redisPasswordKey: string;
}

/**
 * Requests for everything that must not rotate: the chart would make salt and
 * encryption key anew at every sync, and with them every API key and every
 * encrypted column would be lost.
 */
export function secretRequests(
  deployment: string,
  keys: StoreKeys,
): SecretRequest[] {
  const { application, administrator, clickhouse, redis } =
    secretsOf(deployment);
  return [
    {
      name: application.name,
      keys: {
        salt: keys.saltKey,
        encryption: keys.encryptionKey,
        session: keys.sessionKey,
      },
      template: {
        [application.salt]: '{{ .salt }}',
        [application.encryptionKey]: '{{ .encryption }}',
        [application.session]: '{{ .session }}',
      },
      readByServer: true,
      // Langfuse takes 256 bits as 64 hexadecimal characters, and no others.
      bytes: { [keys.encryptionKey]: 32 },
    },
    {
      name: administrator,
      keys: { password: keys.administratorPasswordKey },
      template: { LANGFUSE_INIT_USER_PASSWORD: '{{ .password }}' },
    },
    {
      name: clickhouse.name,
      keys: { password: keys.clickhousePasswordKey },
      template: { [clickhouse.passwordKey]: '{{ .password }}' },
    },
    {
      name: redis.name,
      keys: { password: keys.redisPasswordKey },
      template: { [redis.passwordKey]: '{{ .password }}' },
      given: [keys.redisPasswordKey],
    },
  ];
}
