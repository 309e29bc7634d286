import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Table, Text, type SortDescriptor } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { PendingTable } from '../../common/PendingTable';
import styles from './FleetServers.module.css';
import { NoServers } from './NoServers';
import type { FleetRow } from './toRows';
import { useServerColumns } from './useServerColumns';

/** The servers that fit what was chosen, in the order of the address. */
export function ServersTable(props: {
  /** Nothing until they are read. */
  rows: FleetRow[] | undefined;
  /** There is no server at all. */
  isEmpty: boolean;
  isStale: boolean;
  requests: readonly TrackedRequest[];
}) {
  const { rows, isEmpty, isStale, requests } = props;
  const { address, change } = useFleetAddress();
  const columns = useServerColumns(requests);
  return (
    <div className={styles.table}>
      {rows ? (
        <Table
          columnConfig={columns}
          data={rows}
          isStale={isStale}
          pagination={{ type: 'none' }}
          sort={{
            descriptor: toDescriptor(address.sort),
            onSortChange: descriptor => change({ sort: toText(descriptor) }),
          }}
          emptyState={isEmpty ? <NoServers /> : <NoneFits />}
        />
      ) : (
        <PendingTable columns={columns} />
      )}
    </div>
  );
}

function NoneFits() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { change } = useFleetAddress();
  return (
    <div className={styles.empty}>
      <Text>{t('fleet.servers.none')}</Text>
      <Button
        size="small"
        variant="secondary"
        onPress={() =>
          change({ text: '', environment: '', owner: '', standing: '' })
        }
      >
        {t('fleet.filter.clear')}
      </Button>
    </div>
  );
}

function toDescriptor(sort = 'state'): SortDescriptor {
  return {
    column: sort.replace(/^-/, ''),
    direction: sort.startsWith('-') ? 'descending' : 'ascending',
  };
}

function toText({ column, direction }: SortDescriptor): string {
  return `${direction === 'descending' ? '-' : ''}${column}`;
}
