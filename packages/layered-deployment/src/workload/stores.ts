import type { WorkloadVolume } from './pod';
import type { WorkloadEgress } from './traffic';

/** Where the server keeps runs and models. @public */
export type WorkloadDatabase =
  | {
      kind: 'postgresql';
      driver: 'psycopg2';
      host: string;
      port: number;
      database: string;
      /** Database of users and permissions, where the login keeps them in one. */
      authDatabase?: string;
      role: string;
      /** libpq's sslmode. */
      tls: string;
      /** File of the authority that signed the database's certificate. */
      tlsRootCertificate?: string;
      /** Connections that this server may open, all replicas together. */
      connections: number;
      secret: { name: string; usernameKey: string; passwordKey: string };
      /** Key of the password in the secret store. */
      passwordKey: string;
    }
  | { kind: 'sqlite'; path: string };

/**
 * A store that only one product has, such as a cache; its own layer connects it.
 *
 * @public
 */
export interface WorkloadService {
  host: string;
  /** Ports by what speaks there, such as `http`. */
  ports: Record<string, number>;
  tls: boolean;
  database?: string;
  username?: string;
  secret: { name: string; passwordKey: string };
}

/**
 * Who reads and writes artifacts: the server for its clients, or every client
 * by itself.
 *
 * @public
 */
export type ArtifactAccess = 'proxied' | 'direct';

/**
 * What a pod beside the server needs to read and write the artifacts as the
 * server does, such as a Job that deletes or copies them. The server has all
 * of it already.
 *
 * @public
 */
export interface StorageClient {
  /** Has the rights on the store, where pods sign in by their ServiceAccount. */
  serviceAccountName?: string;
  podLabels: Record<string, string>;
  env: Record<string, string>;
  /** Secrets whose keys become environment variables. */
  envFromSecrets: string[];
  volumes: WorkloadVolume[];
  egress: WorkloadEgress[];
}

/** Where the server keeps artifacts. @public */
export type WorkloadArtifacts =
  | {
      kind: 'azure-blob';
      account: string;
      container: string;
      access: ArtifactAccess;
      client: StorageClient;
    }
  | {
      kind: 's3';
      bucket: string;
      region: string;
      /** Address of the service, if it is not Amazon's own. */
      endpoint?: string;
      access: ArtifactAccess;
      client: StorageClient;
    }
  | {
      kind: 'gcs';
      bucket: string;
      project: string;
      access: ArtifactAccess;
      client: StorageClient;
    }
  | { kind: 'directory'; path: string; access: 'proxied' };

/**
 * As whom the server signs in to its cloud; the object store and the backup
 * give their rights to it.
 *
 * @public
 */
export type WorkloadIdentity = (
  | { kind: 'azure'; name: string; resourceGroup: string }
  | { kind: 'aws'; roleName: string; accountId: string; region: string }
  /** `serviceAccount` is an e-mail address. */
  | { kind: 'gcp'; serviceAccount: string; project: string }
  /**
   * Keys from the secret store, whose names there all begin with `prefix`;
   * each store says which keys it wants.
   */
  | { kind: 'keys'; prefix: string }
) & {
  /** What pods need to sign in, beside the ServiceAccount. */
  podLabels: Record<string, string>;
  egress: WorkloadEgress[];
};
