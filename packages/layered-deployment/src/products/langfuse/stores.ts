import type { Workload } from '../../workload';
import { connectionLimit } from './connectionLimit';

/** PostgreSQL, as Prisma reads it. */
export function postgresql(workload: Workload) {
  const { database } = workload;
  if (database?.kind !== 'postgresql') {
    return { deploy: false };
  }
  const { tls, tlsRootCertificate, secret } = database;
  return {
    deploy: false,
    host: database.host,
    port: database.port,
    auth: {
      username: database.role,
      database: database.database,
      existingSecret: secret.name,
      secretKeys: { userPasswordKey: secret.passwordKey },
    },
    args: [
      `sslmode=${tlsRootCertificate ? 'require' : tls}`,
      ...(tlsRootCertificate
        ? ['sslaccept=strict', `sslcert=${tlsRootCertificate}`]
        : []),
      `connection_limit=${connectionLimit(workload)}`,
    ].join('&'),
    migration: { autoMigrate: true },
  };
}

/** ClickHouse; the scheme of its host decides whether the chart encrypts. */
export function clickhouse({ env, services }: Workload) {
  const { clickhouse: store } = services;
  return (
    store && {
      deploy: false,
      host: store.tls ? `https://${store.host}` : store.host,
      httpPort: store.ports.http,
      nativePort: store.ports.native,
      database: store.database,
      auth: {
        username: store.username,
        existingSecret: store.secret.name,
        existingSecretKey: store.secret.passwordKey,
      },
      migration: { ssl: store.tls, autoMigrate: true },
      cluster: { enabled: env.CLICKHOUSE_CLUSTER_ENABLED === 'true' },
    }
  );
}

/** Redis or Valkey. */
export function redis({ services }: Workload) {
  const { redis: store } = services;
  return (
    store && {
      deploy: false,
      host: store.host,
      port: store.ports.redis,
      tls: { enabled: store.tls },
      auth: {
        username: store.username,
        existingSecret: store.secret.name,
        existingSecretPasswordKey: store.secret.passwordKey,
      },
    }
  );
}

// The chart's own number comes out as "1e+09".
const mediaUpload = { maxContentLength: '1000000000' };

/** The object store; keys of it, where there are any, are variables. */
export function objectStore({ artifacts }: Workload) {
  switch (artifacts?.kind) {
    case 's3':
      return {
        deploy: false,
        storageProvider: 's3',
        bucket: artifacts.bucket,
        region: artifacts.region,
        ...(artifacts.endpoint && { endpoint: artifacts.endpoint }),
        forcePathStyle: artifacts.endpoint !== undefined,
        mediaUpload,
      };
    case 'gcs':
      return {
        deploy: false,
        storageProvider: 'gcs',
        bucket: artifacts.bucket,
        mediaUpload,
      };
    default:
      return { deploy: false };
  }
}
