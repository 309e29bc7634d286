import { RealMlflow } from '../../testUtils/RealMlflow';
import { RealPostgres } from './RealPostgres';
import { TcpProxy } from './TcpProxy';

/** A server with all that it stands on. */
export interface StartedServer {
  mlflow: RealMlflow;
  stop(): Promise<void>;
}

export async function startOnSqlite(): Promise<StartedServer> {
  const mlflow = await RealMlflow.start();
  return { mlflow, stop: () => mlflow.stop() };
}

/** `road` leads from MLflow to its database, and can be closed. */
export async function startOnPostgres(
  environment: Record<string, string> = {},
): Promise<StartedServer & { road: TcpProxy }> {
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
