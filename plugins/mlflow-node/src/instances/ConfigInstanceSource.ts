import { Config } from '@backstage/config';
import { InstanceSource, MlflowInstance } from './MlflowInstance';
import { readInstancesFromConfig } from './readInstancesFromConfig';

/**
 * The instances of `mlflow.instances` in the configuration.
 *
 * @public
 */
export class ConfigInstanceSource implements InstanceSource {
  static fromConfig(config: Config): ConfigInstanceSource {
    return new ConfigInstanceSource(
      new Map(
        readInstancesFromConfig(config).map(instance => [
          instance.name,
          instance,
        ]),
      ),
    );
  }

  private constructor(
    private readonly instances: ReadonlyMap<string, MlflowInstance>,
  ) {}

  /** {@inheritDoc InstanceSource.findInstance} */
  async findInstance(name: string): Promise<MlflowInstance | undefined> {
    return this.instances.get(name);
  }

  /** {@inheritDoc InstanceSource.listInstances} */
  async listInstances(): Promise<MlflowInstance[]> {
    return [...this.instances.values()];
  }
}
