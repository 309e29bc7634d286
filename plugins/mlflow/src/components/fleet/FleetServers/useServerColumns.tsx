import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { FindingsCell } from './FindingsCell';
import { StateCell } from './StateCell';
import type { FleetRow } from './toRows';

/** The columns of the servers. */
export function useServerColumns(
  requests: readonly TrackedRequest[],
): ColumnConfig<FleetRow>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return [
    {
      id: 'server',
      label: t('fleet.servers.column.server'),
      isRowHeader: true,
      isSortable: true,
      width: '3fr',
      minWidth: 170,
      cell: ({ server, instance }) => (
        <Cell>
          <EntityRefLink entityRef={server.entityRef}>
            {server.title ?? parseEntityRef(server.entityRef).name}
          </EntityRefLink>
          <Quiet>
            {[instance?.instance, server.lifecycle].filter(Boolean).join(' · ')}
          </Quiet>
        </Cell>
      ),
    },
    {
      id: 'environment',
      label: t('fleet.servers.column.environment'),
      isSortable: true,
      width: '2fr',
      minWidth: 150,
      cell: ({ instance }) => <CellText title={instance?.environment ?? '–'} />,
    },
    {
      id: 'state',
      label: t('fleet.servers.column.state'),
      isSortable: true,
      width: '4fr',
      minWidth: 200,
      cell: row => <StateCell row={row} />,
    },
    {
      id: 'version',
      label: t('fleet.servers.column.version'),
      isSortable: true,
      width: '1fr',
      minWidth: 120,
      cell: ({ instance }) => (
        <CellText title={instance?.status?.version ?? '–'} />
      ),
    },
    {
      id: 'findings',
      label: t('fleet.servers.column.findings'),
      width: '6fr',
      minWidth: 240,
      cell: row => (
        <FindingsCell
          row={row}
          requests={requests.filter(
            ({ entityRef }) => entityRef === row.server.entityRef,
          )}
        />
      ),
    },
    {
      id: 'owner',
      label: t('fleet.servers.column.owner'),
      isSortable: true,
      width: '2fr',
      minWidth: 110,
      cell: ({ server }) => (
        <Cell>
          <EntityRefLinks entityRefs={server.owners} defaultKind="group" />
        </Cell>
      ),
    },
  ];
}
