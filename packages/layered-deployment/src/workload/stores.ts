/** Where the server keeps runs and models. @public */
export type WorkloadDatabase =
  | {
      kind: 'postgresql';
      driver: 'psycopg2';
      host: string;
      port: number;
      database: string;
      authDatabase: string;
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
 * Who reads and writes artifacts: the server for its clients, or every client
 * by itself.
 *
 * @public
 */
export type ArtifactAccess = 'proxied' | 'direct';

/** Where the server keeps artifacts. @public */
export type WorkloadArtifacts =
  | {
      kind: 'azure-blob';
      account: string;
      container: string;
      access: ArtifactAccess;
    }
  | { kind: 's3'; bucket: string; access: ArtifactAccess }
  | { kind: 'gcs'; bucket: string; access: ArtifactAccess }
  | { kind: 'directory'; path: string; access: 'proxied' };

/**
 * As whom the server signs in to its cloud; the object store and the backup
 * give their rights to it.
 *
 * @public
 */
export type WorkloadIdentity =
  | { kind: 'azure'; name: string; resourceGroup: string }
  | { kind: 'aws'; roleName: string; accountId: string; region: string }
  | { kind: 'gcp'; serviceAccount: string; project: string }
  /** Keys from the secret store; each store says which keys it wants. */
  | { kind: 'keys' };
