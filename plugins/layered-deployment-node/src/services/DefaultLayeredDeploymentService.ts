import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
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
import { readPlatforms } from '../platforms/readPlatforms';
import type {
  GenerateOptions,
  LayeredDeploymentService,
} from './LayeredDeploymentService';

/** Generates with the layers and products of this package and of others. */
export class DefaultLayeredDeploymentService
  implements LayeredDeploymentService
{
  readonly #platforms: Platform[];
  readonly #layers: Layer[];
  readonly #products: Product[];

  static fromConfig(
    config: Config,
    outside: { layers: Layer[][]; products: Product[][] },
  ): DefaultLayeredDeploymentService {
    const outsideLayers = outside.layers.flat();
    const outsideProducts = outside.products.flat();
    return new DefaultLayeredDeploymentService(
      readPlatforms(config, {
        layers: outsideLayers,
        products: outsideProducts,
      }),
      outsideLayers,
      outsideProducts,
    );
  }

  private constructor(
    platforms: Platform[],
    outsideLayers: Layer[],
    outsideProducts: Product[],
  ) {
    this.#platforms = platforms;
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
