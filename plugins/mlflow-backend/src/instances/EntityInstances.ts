import { Entity } from '@backstage/catalog-model';
import { InstancesResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { InstanceDirectory } from './InstanceDirectory';
import { StatusReader } from './StatusReader';

/** The state of the instances that an entity names. */
export class EntityInstances {
  constructor(
    private readonly directory: InstanceDirectory,
    private readonly statuses: StatusReader,
  ) {}

  async read(entity: Entity): Promise<InstancesResponse> {
    const instances = await this.directory.instancesOf(entity);
    const items = await Promise.all(
      instances.map(instance => this.statuses.read(instance)),
    );
    return { items };
  }
}
