import { PullRequestHost } from '../../PullRequestHost';
import { PullRequestHostOptions } from '../../hosts/HostFactory';
import { TestRepository } from '../TestRepository';

/** How a host is reached, beside its address. */
export type ConnectOptions = Pick<
  PullRequestHostOptions,
  'signal' | 'timeoutMs' | 'patienceMs' | 'onWait'
>;

/** A repository on a host, and the way to it through a gateway. */
export interface ReachedRepository {
  repository: TestRepository;
  /** A new host object, as each run has one. */
  connect(address: string, options?: ConnectOptions): PullRequestHost;
}

/** A Git host, real or not, that a gateway can stand in front of. */
export interface TestHost {
  /** Where it serves its API. */
  address: string;
  /** Each call starts processes of Git: what takes long is tried less often. */
  slow?: boolean;
  /** Calls that the host's description does not allow; a real host has none. */
  violations?: readonly string[];
  createRepository(repo: string): Promise<ReachedRepository>;
  stop(): Promise<void>;
}
