import type { z } from 'zod/v4';
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
  /** Path that answers 200 without a login; `/health` if left out. */
  healthPath?: string;
}

/**
 * Where Argo CD takes a chart from. The address of an OCI registry has no
 * scheme; a chart in Git is taken at a revision, which is not its version.
 *
 * @public
 */
export type ChartLocation =
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
  chart?: ChartLocation;
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
 * A kind of object; the group is empty for the core of Kubernetes.
 *
 * @public
 */
export interface ObjectKind {
  group: string;
  kind: string;
}

/**
 * Environment variables that no platform may pass through, and what to do
 * instead.
 *
 * @public
 */
export interface RefusedVariables {
  names: RegExp;
  reason: string;
}

/**
 * A key that a chart takes and that breaks the server, or gives something away.
 *
 * @public
 */
export interface ChartHazard {
  keys: string[];
  breaks(value: unknown): boolean;
  /** What happens then: the end of a sentence. */
  why: string;
  evidence: string;
  /** Day on which somebody looked, such as `2026-11-21`. */
  checkedOn: string;
}

/**
 * How a product shows itself to people, to the catalog and in the cluster.
 *
 * @public
 */
export interface ProductPresentation {
  /** Name of the program, such as `MLflow`. */
  name: string;
  /** What one of its servers is. */
  description: string;
  /** Type of the catalog entity. */
  entityType: string;
  /** Label of Applications, pods and objects that holds the environment. */
  environmentLabel: string;
  /** Annotations of the entity besides those that every product has. */
  annotations(instances: string[]): Record<string, string>;
  /** How a client connects: lines of Markdown. */
  connect(address: string, workload: Workload): string[];
  /** How many of which processes run, for a cell of a table. */
  size(workload: Workload): string;
  /** What a change does to the running server. */
  restart: string;
}

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
  presentation: ProductPresentation;
  /** Patterns of names, where neither the platform nor its offer says. */
  patterns: { deployment: string; instance: string; namespace: string };
  /** What only this product needs, with its settings; nothing if left out. */
  layer?: Layer;
  chart: ChartLocation;
  releases: Release[];
  /** Images with known capabilities; the first is the default. */
  images: Image[];
  /** Where the values name the image; `image` if left out. */
  imageKeys?: { repository: string[]; tag: string[] };
  /** Lowest versions of the application: refused below, warned below. */
  securityFloor: { hard: string; recommended: string; evidence: string[] };
  /** Keys of the chart that must never have certain values. */
  hazards?: ChartHazard[];
  /** Top-level keys that every environment pins for itself. */
  pinned: string[];
  /** Variables that the product or its layers set, or that open it to others. */
  refusedVariables?: RefusedVariables[];
  /**
   * What the chart makes of the values in the namespace, for an AppProject that
   * lets nothing else pass.
   */
  objectKinds?(workload: Workload, release: Release): ObjectKind[];
  /**
   * Keys that may be written, for a chart without a schema of its own, which
   * ignores a key that it does not know.
   */
  valuesSchema?(release: Release): z.ZodType;
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
