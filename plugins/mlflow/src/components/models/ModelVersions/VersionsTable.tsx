import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import {
  CHAMPION_ALIAS,
  type ModelVersion,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback, useState } from 'react';
import type { ModelQuery } from '../../../api';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { AliasTags } from '../../common/AliasTags';
import { PagedTable, type Row } from '../../common/PagedTable';
import { PromotionDialog, useMayPromote } from '../../moves/Promotion';
import { VersionDialog } from '../VersionDialog';

const versionOf = ({ version }: ModelVersion) => version;

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
  const [champion, setChampion] = useState<string>();
  const columns = useColumns({ query, champion, onMoved: setChampion });
  const read = useCallback(
    (cursor: string | undefined) =>
      mlflowApi.getVersions(entityRef, { instance, model, cursor }),
    [mlflowApi, entityRef, instance, model],
  );
  return (
    <PagedTable
      columns={columns}
      idOf={versionOf}
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

function useColumns(props: {
  query: ModelQuery;
  /** Where it points since it was moved here. */
  champion?: string;
  onMoved: (champion: string) => void;
}): ColumnConfig<Row<ModelVersion>>[] {
  const { query, champion, onMoved } = props;
  const mayPromote = useMayPromote();
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
      cell: version => (
        <Cell>
          <AliasTags aliases={aliasesOf(version, champion)} />
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
    {
      id: 'promote',
      label: t('versions.column.promote'),
      width: 260,
      isHidden: !mayPromote,
      cell: version => (
        <Cell>
          {version.status === 'READY' &&
            !aliasesOf(version, champion).includes(CHAMPION_ALIAS) && (
              <PromotionDialog
                query={{ ...query, alias: CHAMPION_ALIAS }}
                version={version.version}
                onMoved={onMoved}
              />
            )}
        </Cell>
      ),
    },
  ];
}

/** As they were read, and as the person moved the champion since. */
function aliasesOf(
  { version, aliases }: ModelVersion,
  champion: string | undefined,
): string[] {
  if (champion === undefined) {
    return aliases;
  }
  const others = aliases.filter(alias => alias !== CHAMPION_ALIAS);
  return version === champion ? [CHAMPION_ALIAS, ...others] : others;
}
