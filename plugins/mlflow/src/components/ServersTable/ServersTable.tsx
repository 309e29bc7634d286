import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityRefLink,
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import { usePolling } from '../../hooks/usePolling';
import { mlflowTranslationRef } from '../../translation';
import { ReadFailure } from '../ReadFailure';
import { NoServers } from './NoServers';

interface Server {
  id: string;
  entity: Entity;
}

/** Every MLflow server of the catalog. */
export function ServersTable() {
  const catalogApi = useApi(catalogApiRef);
  const columns = useColumns();
  const { value, error, refresh } = usePolling(
    useCallback(
      async () =>
        await catalogApi.getEntities({
          filter: { kind: 'Component', 'spec.type': MLFLOW_SERVER_TYPE },
          order: { field: 'metadata.name', order: 'asc' },
        }),
      [catalogApi],
    ),
  );
  if (error && !value) {
    return <ReadFailure error={error} onRetry={refresh} />;
  }
  return (
    <Table
      columnConfig={columns}
      data={value?.items.map(
        (entity): Server => ({ id: stringifyEntityRef(entity), entity }),
      )}
      isPending={!value}
      isStale={error !== undefined}
      pagination={{ type: 'none' }}
      emptyState={<NoServers />}
    />
  );
}

function useColumns(): ColumnConfig<Server>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return [
    {
      id: 'name',
      label: t('page.servers.name'),
      isRowHeader: true,
      cell: ({ entity }) => (
        <Cell>
          <EntityRefLink entityRef={entity} />
        </Cell>
      ),
    },
    {
      id: 'owner',
      label: t('page.servers.owner'),
      cell: ({ entity }) => (
        <Cell>
          <EntityRefLinks
            entityRefs={getEntityRelations(entity, 'ownedBy')}
            defaultKind="group"
          />
        </Cell>
      ),
    },
    {
      id: 'instances',
      label: t('page.servers.instances'),
      cell: ({ entity }) => (
        <CellText
          title={
            entity.metadata.annotations?.[MLFLOW_INSTANCE_ANNOTATION] ?? ''
          }
        />
      ),
    },
    {
      id: 'lifecycle',
      label: t('page.servers.lifecycle'),
      cell: ({ entity }) => (
        <CellText title={String(entity.spec?.lifecycle ?? '')} />
      ),
    },
  ];
}
