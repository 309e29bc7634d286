import { InstanceSource, MlflowInstance } from './MlflowInstance';

/**
 * Several sources as one. Where two know a name, the first one counts.
 *
 * @public
 */
export class InstanceSources implements InstanceSource {
  constructor(private readonly sources: readonly InstanceSource[]) {}

  /** {@inheritDoc InstanceSource.findInstance} */
  async findInstance(name: string): Promise<MlflowInstance | undefined> {
    for (const source of this.sources) {
      const instance = await source.findInstance(name);
      if (instance) {
        return instance;
      }
    }
    return undefined;
  }

  /** {@inheritDoc InstanceSource.listInstances} */
  async listInstances(): Promise<MlflowInstance[]> {
    const lists = await Promise.all(
      this.sources.map(source => source.listInstances()),
    );
    const byName = new Map<string, MlflowInstance>();
    for (const instance of lists.flat()) {
      byName.set(instance.name, byName.get(instance.name) ?? instance);
    }
    return [...byName.values()];
  }
}
