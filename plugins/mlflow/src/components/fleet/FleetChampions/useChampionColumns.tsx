import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  EntityRefLinks,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Cell, CellText, Link, type ColumnConfig } from '@backstage/ui';
import type { FleetChampion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import type { Row } from '../../common/PagedTable';
import { Quiet } from '../../common/Quiet';
import { ChampionHistory } from './ChampionHistory';
import { MovedCell } from './MovedCell';

/** The columns of the models that have an alias. */
export function useChampionColumns(
  alias: string,
): ColumnConfig<Row<FleetChampion>>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const hrefOf = ({ server, instance, model }: FleetChampion) => {
    const page = entityRoute(entityRouteParams(parseEntityRef(server)));
    return `${page}/models?${new URLSearchParams({ instance, model })}`;
  };
  return [
    {
      id: 'model',
      label: t('fleet.champions.column.model'),
      isRowHeader: true,
      width: '4fr',
      minWidth: 180,
      cell: champion => (
        <Cell>
          <Link href={hrefOf(champion)}>{champion.model}</Link>
        </Cell>
      ),
    },
    {
      id: 'version',
      label: t('fleet.champions.column.version'),
      width: '1fr',
      minWidth: 100,
      cell: ({ version }) => <CellText title={version} />,
    },
    {
      id: 'server',
      label: t('fleet.champions.column.server'),
      width: '3fr',
      minWidth: 160,
      cell: ({ server, instance, environment }) => (
        <Cell>
          <EntityRefLink entityRef={server} />
          <Quiet>{[instance, environment].filter(Boolean).join(' · ')}</Quiet>
        </Cell>
      ),
    },
    {
      id: 'moved',
      label: t('fleet.champions.column.moved'),
      width: '3fr',
      minWidth: 170,
      cell: champion => <MovedCell champion={champion} />,
    },
    {
      id: 'owner',
      label: t('fleet.champions.column.owner'),
      width: '2fr',
      minWidth: 90,
      cell: ({ owners }) => (
        <Cell>
          <EntityRefLinks entityRefs={owners} defaultKind="group" />
        </Cell>
      ),
    },
    {
      id: 'history',
      label: t('fleet.champions.column.history'),
      width: 120,
      cell: champion => (
        <Cell>
          <ChampionHistory champion={champion} alias={alias} />
        </Cell>
      ),
    },
  ];
}
