import type { z } from 'zod/v4';
import type { Answers } from './answers';
import type { Concern } from './concerns';
import type { Image } from './image';
import type { Release, ServerAddress } from './product';
import type { Problem } from './errors';
import type { ValueDeclaration } from './values';
import type { Workload, WorkloadPart } from './workload';

/**
 * What somebody must do before the merge: the command that does it and the one
 * that shows it is done.
 *
 * @public
 */
export interface Prerequisite {
  /** Stable, so that a tick survives the next render. */
  id: string;
  environment: string;
  title: string;
  command: string;
  check: string;
}

/**
 * What a layer knows when it contributes to one environment.
 *
 * @public
 */
export interface LayerContext<Settings, Names extends string> {
  settings: Settings;
  /** The layer's own values; a fact that nobody filled in is undefined. */
  values: Record<Names, string>;
  answers: Answers;
  environment: string;
  /** Names that every layer may use: deployment, instance, namespace, ... */
  names: Record<string, string>;
  /** What the layers before this one asked for. */
  workload: Workload;
  /** Address at which the portal reaches the server. */
  address: string;
  server: ServerAddress;
  release: Release;
  image: Image;
  /** An image of a layer's own, as the platform's clusters pull it. */
  mirrored(image: string): string;
}

/**
 * What a layer adds to one environment.
 *
 * @public
 */
export interface Contribution {
  workload?: WorkloadPart;
  /** Values of the infra chart for this environment, below the concern's key. */
  config?: Record<string, unknown>;
  /** Values of the infra chart for every environment, below the same key. */
  base?: Record<string, unknown>;
  /** Template files to take; all files of the folder if left out. */
  templates?: string[];
  application?: {
    createNamespace?: { labels: Record<string, string> };
  };
  /** Files beside the infra chart, relative to the deployment's folder. */
  files?: { path: string; content: string }[];
  prerequisites?: Omit<Prerequisite, 'environment'>[];
  /** Prerequisites of other layers, by id, that this one takes care of. */
  replaces?: string[];
  problems?: Problem[];
  /** Sentences for the README: how to sign in, what to know. */
  notes?: string[];
}

/**
 * What a layer accepts beside itself: for another concern, or for `product`,
 * the ids or traits of which one must be there. What is left out may be
 * anything.
 *
 * @public
 */
export type Companions = Partial<Record<Concern | 'product', string[]>>;

/**
 * One answer to one concern.
 *
 * @public
 */
export interface Layer {
  concern: Concern;
  id: string;
  title: string;
  /** Why somebody would choose it; printed for the reviewer. */
  reason: string;
  /** A paragraph for the platform team: what it makes, what to know. Markdown. */
  documentation: string;
  settings: z.ZodType;
  /** Complete settings by name, for the documentation and the tests. */
  examples: Record<string, Record<string, unknown>>;
  values: Record<string, ValueDeclaration>;
  /** Shape of `.Values.<concern>` in the infra chart; undefined adds none. */
  config?: z.ZodObject;
  /** Words for what it offers, by which other layers may ask for it. */
  traits(settings: unknown): string[];
  worksWith(settings: unknown): Companions;
  /** Folder of the Helm templates, where the layer has some. */
  templates?: string;
  contribute(context: LayerContext<unknown, string>): Contribution;
}

/**
 * A layer as its author writes it.
 *
 * @public
 */
export interface LayerDefinition<
  S extends z.ZodType,
  V extends Record<string, ValueDeclaration>,
> {
  concern: Concern;
  id: string;
  title: string;
  reason: string;
  documentation?: string;
  settings: S;
  examples?: Record<string, z.input<S> & Record<string, unknown>>;
  values?: V;
  config?: z.ZodObject;
  traits?: string[] | ((settings: z.output<S>) => string[]);
  worksWith?: Companions | ((settings: z.output<S>) => Companions);
  templates?: string;
  contribute?(
    context: LayerContext<z.output<S>, Extract<keyof V, string>>,
  ): Contribution;
}

/**
 * Defines a layer, with the types of settings and values taken from their
 * declarations.
 *
 * @public
 */
export function defineLayer<
  S extends z.ZodType,
  V extends Record<string, ValueDeclaration> = {},
>(definition: LayerDefinition<S, V>): Layer {
  const { contribute, traits = [], worksWith = {}, ...rest } = definition;
  return {
    ...rest,
    documentation: rest.documentation ?? '',
    examples: rest.examples ?? { '': {} },
    values: rest.values ?? {},
    traits: settings =>
      typeof traits === 'function' ? traits(settings as z.output<S>) : traits,
    worksWith: settings =>
      typeof worksWith === 'function'
        ? worksWith(settings as z.output<S>)
        : worksWith,
    contribute: context =>
      contribute?.(
        context as LayerContext<z.output<S>, Extract<keyof V, string>>,
      ) ?? {},
  };
}
