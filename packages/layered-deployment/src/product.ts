import type { Image } from './image';
import type { Layer } from './layer';
import type { ResolvedValue } from './values';
import type { Workload } from './workload';

/**
 * How other objects reach the server that a chart makes.
 *
 * @public
 */
export interface ServerAddress {
  serviceName: string;
  servicePort: number;
  podPort: number;
  /** Labels that select the server's pods. */
  podLabels: Record<string, string>;
}

/**
 * Where Argo CD takes a chart from. The address of an OCI registry has no
 * scheme; a chart in Git is taken at a revision, which is not its version.
 *
 * @public
 */
export type ChartSource =
  | { kind: 'repository'; repository: string; name: string }
  | { kind: 'oci'; repository: string; name: string }
  | { kind: 'git'; repository: string; path: string; revision: string };

/**
 * One release of a chart and what it can do.
 *
 * @public
 */
export interface Release {
  version: string;
  /** Version of the application the chart would run if nobody chose. */
  appVersion: string;
  /** Where this release is, if not where the others are. */
  chart?: ChartSource;
  /** Differences between releases that matter to the values. */
  traits: Record<string, boolean>;
  evidence: string[];
}

/**
 * A value that a product works out from what the layers ask.
 *
 * @public
 */
export type DerivedValue = Pick<
  ResolvedValue,
  'name' | 'value' | 'description'
>;

/**
 * A chart, and how to write a workload in its words.
 *
 * @public
 */
export interface Product {
  id: string;
  title: string;
  /** Words for what it is, by which layers may ask for it, such as `mlflow`. */
  traits: string[];
  /** What only this product needs, with its settings; nothing if left out. */
  layer?: Layer;
  chart: ChartSource;
  releases: Release[];
  /** Images with known capabilities; the first is the default. */
  images: Image[];
  /** Lowest versions of the application: refused below, warned below. */
  securityFloor: { hard: string; recommended: string; evidence: string[] };
  /** Top-level keys that every environment pins for itself. */
  pinned: string[];
  /** Database engines that each worker opens, for the pool. */
  enginesPerWorker(workload: Workload): number;
  server(name: string): ServerAddress;
  /** Values of its own making that a reviewer should see. */
  derivedValues?(workload: Workload): DerivedValue[];
  toValues(
    workload: Workload,
    release: Release,
    image: Image,
  ): Record<string, unknown>;
}

/**
 * Defines a product.
 *
 * @public
 */
export function defineProduct(product: Product): Product {
  return product;
}
