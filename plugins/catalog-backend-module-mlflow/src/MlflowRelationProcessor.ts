import {
  Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  getCompoundEntityRef,
} from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { namesInAnnotation } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { modelInLocation, toEntityName } from './entities';

/** Every model, on the server's own entity: the models themselves name it. */
const ALL_MODELS = '*';
/** More is a mistake or an attack. */
const MAXIMUM_RELATIONS = 200;

/**
 * Draws the relations between the registered models and the entities that name
 * them in their annotations. One with the server comes from the model's entity.
 */
export class MlflowRelationProcessor implements CatalogProcessor {
  /** @param options - `namespace` of the entities of models. */
  constructor(private readonly options: { namespace: string }) {}

  getProcessorName(): string {
    return 'MlflowRelationProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    for (const name of usedModels(entity).slice(0, MAXIMUM_RELATIONS)) {
      const { namespace } = this.options;
      const model = { kind: 'Resource', namespace, name };
      emit(
        processingResult.relation({
          source: self,
          type: RELATION_DEPENDS_ON,
          target: model,
        }),
      );
      emit(
        processingResult.relation({
          source: model,
          type: RELATION_DEPENDENCY_OF,
          target: self,
        }),
      );
    }
    return entity;
  }
}

/** Names of the entities of the models that an entity says it uses. */
function usedModels(entity: Entity): string[] {
  if (modelInLocation(entity) !== undefined) {
    return [];
  }
  const models = namesInAnnotation(
    entity,
    MLFLOW_REGISTERED_MODELS_ANNOTATION,
  ).filter(model => model !== ALL_MODELS);
  return namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION).flatMap(
    instance => models.map(model => toEntityName(instance, model)),
  );
}
