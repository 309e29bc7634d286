import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type {
  ModelSearchQuery,
  ModelSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { AliasTags } from '../../common/AliasTags';
import { PagedTable, type Row } from '../../common/PagedTable';

const nameOf = ({ name }: ModelSummary) => name;

/** The models that fit, a page after the other. */
export function ModelsTable(props: {
  query: ModelSearchQuery;
  hrefOf: (model: string) => string;
}) {
  const { query, hrefOf } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { mlflowApi, entityRef } = useEntityApi();
  const columns = useColumns();
  const { instance, text, alias, tag, owner } = query;
  const read = useCallback(
    (cursor: string | undefined) =>
      mlflowApi.searchModels(entityRef, {
        ...{ instance, text, alias, tag, owner, cursor },
      }),
    [mlflowApi, entityRef, instance, text, alias, tag, owner],
  );
  return (
    <PagedTable
      columns={columns}
      idOf={nameOf}
      read={read}
      empty={t('models.empty')}
      rowConfig={{ getHref: ({ name }) => hrefOf(name) }}
    />
  );
}

function useColumns(): ColumnConfig<Row<ModelSummary>>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return [
    {
      id: 'model',
      label: t('models.column.model'),
      isRowHeader: true,
      width: '4fr',
      minWidth: 180,
      cell: ({ name, description }) => (
        <CellText title={name} description={description} />
      ),
    },
    {
      id: 'aliases',
      label: t('models.column.aliases'),
      width: '4fr',
      minWidth: 180,
      cell: ({ aliases }) => (
        <Cell>
          <AliasTags
            aliases={aliases.map(({ alias, version }) =>
              t('models.aliasAt', { alias, version }),
            )}
          />
        </Cell>
      ),
    },
    {
      id: 'latest',
      label: t('models.column.latest'),
      width: '2fr',
      minWidth: 140,
      cell: ({ latestVersion }) => <CellText title={latestVersion ?? ''} />,
    },
    {
      id: 'owners',
      label: t('models.column.owners'),
      width: '3fr',
      minWidth: 120,
      cell: ({ owners }) => (
        <Cell>
          <EntityRefLinks entityRefs={owners} defaultKind="group" />
        </Cell>
      ),
    },
    {
      id: 'updated',
      label: t('models.column.updated'),
      width: '2fr',
      minWidth: 120,
      cell: ({ updatedAt }) => (
        <CellText title={updatedAt ? relativeTime(updatedAt) : ''} />
      ),
    },
  ];
}
