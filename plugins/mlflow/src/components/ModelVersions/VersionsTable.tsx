import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { ModelVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import type { ModelQuery } from '../../api';
import { useEntityApi } from '../../hooks/useEntityReads';
import { useRelativeTime } from '../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../translation';
import { AliasTags } from '../AliasTags';
import { PagedTable, type Row } from '../PagedTable';
import { VersionDialog } from '../VersionDialog';

/** The versions of a model, newest first. */
export function VersionsTable(props: {
  query: ModelQuery;
  chosen: readonly string[];
  onChoose: (versions: readonly string[]) => void;
}) {
  const { query, chosen, onChoose } = props;
  const { instance, model } = query;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { mlflowApi, entityRef } = useEntityApi();
  const columns = useColumns(query);
  const read = useCallback(
    (cursor: string | undefined) =>
      mlflowApi.getVersions(entityRef, { instance, model, cursor }),
    [mlflowApi, entityRef, instance, model],
  );
  return (
    <PagedTable
      columns={columns}
      idOf={({ version }) => version}
      read={read}
      empty={t('versions.empty')}
      selection={{
        mode: 'multiple',
        behavior: 'toggle',
        selected: new Set(chosen),
        // The last two, whatever was chosen before.
        onSelectionChange: keys =>
          onChoose(keys === 'all' ? [] : [...keys].map(String).slice(-2)),
      }}
    />
  );
}

function useColumns(query: ModelQuery): ColumnConfig<Row<ModelVersion>>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return [
    {
      id: 'version',
      label: t('versions.column.version'),
      isRowHeader: true,
      width: '3fr',
      minWidth: 130,
      cell: ({ version, description }) => (
        <CellText
          title={t('versions.name', { version })}
          description={description}
        />
      ),
    },
    {
      id: 'aliases',
      label: t('versions.column.aliases'),
      width: '3fr',
      minWidth: 140,
      cell: ({ aliases }) => (
        <Cell>
          <AliasTags aliases={aliases} />
        </Cell>
      ),
    },
    {
      id: 'status',
      label: t('versions.column.status'),
      width: '3fr',
      minWidth: 150,
      cell: ({ status }) => <CellText title={status} />,
    },
    {
      id: 'registered',
      label: t('versions.column.registered'),
      width: '3fr',
      minWidth: 130,
      cell: ({ registeredAt, registeredBy }) => (
        <CellText
          title={registeredAt ? relativeTime(registeredAt) : ''}
          description={registeredBy && t('versions.by', { who: registeredBy })}
        />
      ),
    },
    {
      id: 'details',
      label: t('versions.column.details'),
      width: 120,
      cell: ({ version }) => (
        <Cell>
          <VersionDialog query={query} version={version} />
        </Cell>
      ),
    },
  ];
}
