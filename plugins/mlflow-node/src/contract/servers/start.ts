import { FakeMlflow, MlflowForTests, RealMlflow } from '../../testUtils';
import { RealPostgres } from './RealPostgres';
import { TcpProxy } from './TcpProxy';

/** A server with all that it stands on. */
export interface StartedServer {
  mlflow: MlflowForTests;
  stop(): Promise<void>;
}

/** A server whose road to its database can be closed. */
export interface ServerOnRoad extends StartedServer {
  road: { close(): Promise<void>; open(): Promise<void> };
}

// A receiver of a test's own has a private address, and no certificate.
const webhooksToTests = {
  MLFLOW_WEBHOOK_ALLOWED_SCHEMES: 'http,https',
  MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS: 'true',
  MLFLOW_WEBHOOK_CACHE_TTL: '1',
};

export async function startFake(version: string): Promise<StartedServer> {
  const mlflow = await FakeMlflow.start({ version });
  return { mlflow, stop: () => mlflow.stop() };
}

export async function startOnSqlite(release?: string): Promise<StartedServer> {
  const mlflow = await RealMlflow.start({
    release,
    environment: async () => webhooksToTests,
  });
  return { mlflow, stop: () => mlflow.stop() };
}

/** `road` leads from MLflow to its database. */
export async function startOnPostgres(
  environment: Record<string, string> = webhooksToTests,
): Promise<ServerOnRoad> {
  const postgres = RealPostgres.create();
  const road = await TcpProxy.start(postgres.url);
  const stopDatabase = async () => {
    await road.close();
    postgres.drop();
  };
  const uri = new URL(postgres.url);
  uri.host = `127.0.0.1:${road.port}`;
  try {
    const mlflow = await RealMlflow.start({
      backendStoreUri: uri.href.replace(/^\w+:/, 'postgresql+psycopg2:'),
      environment: async () => environment,
    });
    const stop = async () => {
      await mlflow.stop();
      await stopDatabase();
    };
    return { mlflow, road, stop };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}
