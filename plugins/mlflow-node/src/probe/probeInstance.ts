import {
  InstanceState,
  InstanceStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowClient } from '../client';
import { DEFAULT_LIMITS } from '../client/types';
import { MlflowInstance } from '../instances';
import { Outcome, attempt } from './outcome';
import { stateOf } from './stateOf';
import { newerVersionThan } from './newerVersion';
import { proveStorage } from './proveStorage';
import { readCertificate } from './readCertificate';
import { securityFloorAbove } from './securityFloor';

/**
 * Looks how an instance is, and says it in one word. Does not throw for what
 * it finds: every fault of the server is a state.
 *
 * @public
 */
export async function probeInstance(options: {
  instance: MlflowInstance;
  client: MlflowClient;
  /** For tests. */
  now?: () => Date;
}): Promise<InstanceStatus> {
  const { instance, client, now = () => new Date() } = options;
  const checkedAt = now().toISOString();
  const certificate = readCertificate(instance.baseUrl, {
    timeoutMs: DEFAULT_LIMITS.probeTimeoutMs,
  });
  const [health, publicVersion, serverInfo] = await Promise.all([
    attempt(client.health()),
    attempt(client.version({ anonymous: true })),
    attempt(client.serverInfo()),
  ]);
  const hasCredentials = (await instance.credentials()) !== undefined;
  const asksForLogin = publicVersion.error?.kind === 'auth-required';
  // Last, because it is the one call that a broken database can hold up.
  const [database, privateVersion] = await Promise.all([
    timed(attempt(client.readDatabase())),
    asksForLogin && hasCredentials ? attempt(client.version()) : publicVersion,
  ]);
  const state = stateOf({
    health,
    version: publicVersion,
    serverInfo,
    database: database.outcome,
    databaseMs: database.milliseconds,
    hasCredentials,
    mayNotExistYet: instance.origin === 'platform',
  });
  const version = privateVersion.value;
  return {
    instance: instance.name,
    environment: instance.environment,
    address: instance.baseUrl,
    state,
    version,
    securityFloor: securityFloorAbove(version),
    newerVersion: newerVersionThan(version),
    storage: isReadable(state) ? await proveStorage(client) : 'not-proven',
    certificate: await certificate,
    authentication: authenticationOf(publicVersion),
    loginHint: instance.loginHint,
    checkedAt,
  };
}

async function timed<T>(
  promise: Promise<T>,
): Promise<{ outcome: T; milliseconds: number }> {
  const start = performance.now();
  const outcome = await promise;
  return { outcome, milliseconds: performance.now() - start };
}

function isReadable(state: InstanceState): boolean {
  return state === 'healthy' || state === 'degraded';
}

function authenticationOf(
  publicVersion: Outcome<string>,
): InstanceStatus['authentication'] {
  if (publicVersion.error?.details.basicAuth) {
    return 'mlflow-basic-auth';
  }
  return publicVersion.error ? 'unknown' : 'none';
}
