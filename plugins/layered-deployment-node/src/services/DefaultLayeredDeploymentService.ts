import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  type Answers,
  type Bundle,
  type Layer,
  type Platform,
  type Product,
  layers,
  parseAnswers,
  products,
  render,
  resolve,
} from '@mlflow-portal/layered-deployment';
import { readPlatforms, type Platforms } from '../platforms/readPlatforms';
import type {
  GenerateOptions,
  LayeredDeploymentService,
} from './LayeredDeploymentService';

/** Generates with the layers and products of this package and of others. */
export class DefaultLayeredDeploymentService
  implements LayeredDeploymentService
{
  readonly #platforms: Platform[];
  readonly #broken: string[];
  readonly #layers: Layer[];
  readonly #products: Product[];

  static fromConfig(
    config: Config,
    options: {
      layers: Layer[][];
      products: Product[][];
      logger: LoggerService;
    },
  ): DefaultLayeredDeploymentService {
    const outside = {
      layers: options.layers.flat(),
      products: options.products.flat(),
    };
    const read = readPlatforms(config, outside);
    for (const { name, problems } of read.broken) {
      const list = problems.map(
        ({ field, message }) => `\n  ${field}: ${message}`,
      );
      options.logger.error(
        `Nobody can deploy to the platform ${
          name ? `"${name}"` : 'without a name'
        } until its configuration is corrected:${list.join('')}`,
      );
    }
    return new DefaultLayeredDeploymentService(
      read,
      outside.layers,
      outside.products,
    );
  }

  private constructor(
    { platforms, broken }: Platforms,
    outsideLayers: Layer[],
    outsideProducts: Product[],
  ) {
    this.#platforms = platforms;
    this.#broken = broken.flatMap(({ name }) => name ?? []);
    this.#layers = outsideLayers;
    this.#products = outsideProducts;
  }

  getPlatforms(): Platform[] {
    return this.#platforms;
  }

  getLayers(): Layer[] {
    return [...layers, ...this.#layers];
  }

  getProducts(): Product[] {
    return [...products, ...this.#products];
  }

  getPlatform(name: string): Platform {
    const platform = this.#platforms.find(candidate => candidate.name === name);
    if (!platform && this.#broken.includes(name)) {
      throw new ConflictError(
        `The platform "${name}" has a mistake in its configuration: the log of the portal's start names the field and the cure`,
      );
    }
    if (!platform) {
      const known = this.#platforms.map(candidate => candidate.name).join(', ');
      throw new NotFoundError(
        `No platform is named "${name}"; the configuration has: ${
          known || 'none'
        }`,
      );
    }
    return platform;
  }

  parseAnswers(answers: unknown): Answers {
    return parseAnswers(answers);
  }

  generate({ answers, ...rest }: GenerateOptions): Bundle {
    const parsed = this.parseAnswers(answers);
    return render(
      resolve({
        ...rest,
        answers: parsed,
        platform: this.getPlatform(parsed.platform),
        layers: this.#layers,
        products: this.#products,
      }),
    );
  }
}
