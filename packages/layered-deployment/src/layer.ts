import type { z } from 'zod/v4';
import type { Answers } from './answers';
import type { Concern } from './concerns';
import type { Image } from './image';
import type { ServerAddress } from './product';
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
  server: ServerAddress;
  image: Image;
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
  prerequisites?: Omit<Prerequisite, 'environment'>[];
  problems?: Problem[];
  /** Keys of the secret store that the layer uses. */
  secretKeys?: string[];
  /** Sentences for the README: how to sign in, what to know. */
  notes?: string[];
}

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
  settings: z.ZodType;
  values: Record<string, ValueDeclaration>;
  /** Shape of `.Values.<concern>` in the infra chart; undefined adds none. */
  config?: z.ZodObject;
  worksWith: Partial<Record<Concern, string[]>>;
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
  settings: S;
  values?: V;
  config?: z.ZodObject;
  worksWith?: Partial<Record<Concern, string[]>>;
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
  const { contribute, values, worksWith, ...rest } = definition;
  return {
    ...rest,
    values: values ?? {},
    worksWith: worksWith ?? {},
    contribute: context =>
      contribute?.(
        context as LayerContext<z.output<S>, Extract<keyof V, string>>,
      ) ?? {},
  };
}
