import type { ServerAddress } from '../product';

/** Somebody on the network. @public */
export type WorkloadPeer =
  | { namespace: string; podLabels?: Record<string, string> }
  /** Pods of the server's own namespace. */
  | { podLabels: Record<string, string> }
  /** CIDR blocks. */
  | { addresses: string[] };

/** What a pod of the bundle must reach. @public */
export interface WorkloadEgress {
  purpose: string;
  port: number;
  /** Any address but those of metadata services, if left out. */
  to?: WorkloadPeer;
}

/** Who calls a pod of the bundle. @public */
export interface WorkloadCaller {
  purpose: string;
  from: WorkloadPeer;
}

/** A pod of the bundle beside the server, such as a Job. @public */
export interface WorkloadCompanion {
  /** Name of its network policy; unique in the namespace. */
  name: string;
  podLabels: Record<string, string>;
  callsServer: boolean;
  egress: WorkloadEgress[];
  /** Who calls it, and on which port of the pod. */
  ingress?: { port: number; callers: WorkloadCaller[] };
}

/**
 * What a route sends requests to: the server, or a proxy before it.
 *
 * @public
 */
export interface WorkloadEntry extends ServerAddress {
  scheme: 'http' | 'https';
}

/** How the public host gets its certificate. @public */
export type WorkloadTls =
  /** A Secret of the server's namespace. */
  | { kind: 'secret'; name: string }
  /** The route's own controller or listener brings it. */
  | { kind: 'controller' }
  /** The infra chart's `certificate.arn`, or found by the host without one. */
  | { kind: 'acm' }
  | { kind: 'gke-managed'; name: string };
