import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_MODEL_TYPE,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  MLFLOW_SERVER_ANNOTATION,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowRegisteredModel,
  MlflowServer,
  mlflowPagesOf,
  ownersInTag,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { toModelLocation } from './modelLocation';
import { oneLine, plainText } from './plainText';
import { toEntityName } from './toEntityName';

const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 300;
/** As the catalog itself calls the owner of what nobody owns. */
const NOBODY = 'unknown';

/** Where the models of one pass over an instance come from and go to. */
export interface ModelSource {
  instance: MlflowInstance;
  /** The entity of the server, where the catalog has one. */
  server?: MlflowServer;
  /** Of the entities. */
  namespace: string;
  /** Of the models, naming their owners. */
  ownerTag: string;
}

/** The catalog entity of a registered model. */
export function toModelEntity(
  model: MlflowRegisteredModel,
  { instance, server, namespace, ownerTag }: ModelSource,
): Entity {
  const location = toModelLocation(instance.baseUrl, model.name);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace,
      name: toEntityName(instance.name, model.name),
      title: `${oneLine(model.name, LONGEST_NAME)} (${instance.name})`,
      ...descriptionOf(model),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [MLFLOW_INSTANCE_ANNOTATION]: instance.name,
        ...(isListable(model.name) && {
          [MLFLOW_REGISTERED_MODELS_ANNOTATION]: model.name,
        }),
        ...(server && { [MLFLOW_SERVER_ANNOTATION]: server.entityRef }),
      },
      links: [
        {
          url: mlflowPagesOf(instance.baseUrl).model(model.name),
          title: 'Model in MLflow',
        },
      ],
    },
    spec: {
      type: MLFLOW_MODEL_TYPE,
      owner: ownerOf(model, { instance, server, ownerTag }),
    },
  };
}

/** Whether a list with commas can hold the name, and means this model by it. */
function isListable(name: string): boolean {
  return name !== '*' && name === oneLine(name, name.length).replace(/,/g, '');
}

function descriptionOf({ description = '' }: MlflowRegisteredModel) {
  const text = plainText(description, LONGEST_DESCRIPTION);
  return text === '' ? {} : { description: text };
}

/** Whom the model names; else who has the server; else whom it is shared with. */
function ownerOf(
  model: MlflowRegisteredModel,
  options: Pick<ModelSource, 'instance' | 'server' | 'ownerTag'>,
): string {
  const { instance, server, ownerTag } = options;
  const candidates = [
    ...ownersInTag(model.tags.get(ownerTag) ?? ''),
    ...(server?.owners ?? []),
    ...instance.owners,
  ];
  return candidates.find(isEntityRef) ?? NOBODY;
}

function isEntityRef(text: string): boolean {
  return /^[a-z0-9]+:[\w.-]+\/[\w.-]+$/.test(text);
}
