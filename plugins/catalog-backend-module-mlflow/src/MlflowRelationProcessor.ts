import {
  CompoundEntityRef,
  Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  getCompoundEntityRef,
  parseEntityRef,
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
  MLFLOW_SERVER_ANNOTATION,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { namesInAnnotation } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { modelInLocation, toEntityName } from './entities';

/** Every model, on the server's own entity: the models themselves name it. */
const ALL_MODELS = '*';
/** More is a mistake or an attack. */
const MAXIMUM_MODELS = 200;

/**
 * Relates the entities of registered models with their server and with the
 * entities that name them in their annotations.
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
    const dependsOn = (source: CompoundEntityRef, target: CompoundEntityRef) =>
      emit(
        processingResult.relation({
          ...{ source, target },
          type: RELATION_DEPENDS_ON,
        }),
      );
    if (modelInLocation(entity) !== undefined) {
      // Not in the other direction: a server can have thousands of models, and
      // each would be a node in the graph on its page.
      serversOf(entity).forEach(server => dependsOn(self, server));
      return entity;
    }
    for (const model of usedModels(entity, this.options.namespace)) {
      dependsOn(self, model);
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

function serversOf(model: Entity): CompoundEntityRef[] {
  return namesInAnnotation(model, MLFLOW_SERVER_ANNOTATION).map(ref =>
    parseEntityRef(ref),
  );
}

/** The entities of the models that an entity says it uses. */
function usedModels(entity: Entity, namespace: string): CompoundEntityRef[] {
  const models = namesInAnnotation(
    entity,
    MLFLOW_REGISTERED_MODELS_ANNOTATION,
  ).filter(model => model !== ALL_MODELS);
  return namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION)
    .flatMap(instance => models.map(model => toEntityName(instance, model)))
    .slice(0, MAXIMUM_MODELS)
    .map(name => ({ kind: 'Resource', namespace, name }));
}
