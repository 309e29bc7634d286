import type {
  Answers,
  Bundle,
  DeploymentRecord,
  EnvironmentFacts,
  KnownServer,
  Layer,
  Platform,
  Product,
} from '@mlflow-portal/layered-deployment';

/**
 * What a bundle is made from, besides the platform.
 *
 * @public
 */
export interface GenerateOptions {
  /** The team's answers, not parsed yet. */
  answers: unknown;
  /** What people filled in, by environment. */
  facts?: Record<string, EnvironmentFacts>;
  /** What an earlier render wrote into deployment.yaml. */
  previous?: DeploymentRecord;
  /** Servers whose names may not be taken again. */
  knownServers?: KnownServer[];
}

/**
 * The platforms of the configuration, and the generator over them.
 *
 * @public
 */
export interface LayeredDeploymentService {
  /** Those without a mistake; the log of the start names the others. */
  getPlatforms(): Platform[];

  /** Every layer to choose among, those of other packages included. */
  getLayers(): Layer[];

  /** Every product to deploy, those of other packages included. */
  getProducts(): Product[];

  /**
   * Throws NotFoundError with the names that exist, or ConflictError where the
   * configuration of the platform has a mistake.
   */
  getPlatform(name: string): Platform;

  /**
   * Parses answers. Throws InvalidDeploymentError, whose problems name the
   * fields.
   */
  parseAnswers(answers: unknown): Answers;

  /**
   * Answers to a bundle: no network, no clock, the same bytes each time.
   * Throws InvalidDeploymentError, whose problems name the fields.
   */
  generate(options: GenerateOptions): Bundle;
}
