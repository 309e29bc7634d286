import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  FleetServer,
  TrackedRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import type { Polled } from '../../../hooks/usePolling';
import { mlflowTranslationRef } from '../../../translation';
import { FailedRefreshAlert } from '../../common/FailedRefreshAlert';
import { ReadFailure } from '../../common/ReadFailure';
import { SearchText } from '../../common/SearchText';
import { ExportMenu } from '../FleetExport';
import { FilterBar, OwnerChoice } from '../FleetFilters';
import { chooseRows } from './chooseRows';
import { EnvironmentChoice } from './EnvironmentChoice';
import styles from './FleetServers.module.css';
import { ServersTable } from './ServersTable';
import { serverColumns, toExportedServer } from './toExportedServer';
import type { FleetRow } from './toRows';
import { useFindingText } from './useFindingText';

/** Every server with its state and what there is to do about it. */
export function FleetServers(props: {
  servers: Polled<FleetServer[]>;
  /** Of these servers; nothing until they are read. */
  rows: readonly FleetRow[] | undefined;
  requests: readonly TrackedRequest[];
}) {
  const { value, error, readAt, refresh } = props.servers;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, change } = useFleetAddress();
  const { rows = [] } = props;
  const chosen = chooseRows(rows, address);
  const findingText = useFindingText();
  if (error && !value) {
    return <ReadFailure error={error} onRetry={refresh} />;
  }
  return (
    <div className={styles.servers}>
      <FilterBar
        actions={
          <ExportMenu
            name="mlflow-servers"
            columns={serverColumns}
            read={async () =>
              chosen.map(row => toExportedServer(row, findingText))
            }
          />
        }
      >
        <SearchText
          label={t('fleet.filter.server')}
          placeholder={t('fleet.filter.search')}
          value={address.text ?? ''}
          onChange={text => change({ text })}
        />
        <EnvironmentChoice rows={rows} />
        <OwnerChoice servers={value ?? []} />
      </FilterBar>
      {error && readAt !== undefined && <FailedRefreshAlert readAt={readAt} />}
      <ServersTable
        rows={value && chosen}
        isEmpty={rows.length === 0}
        isStale={error !== undefined}
        requests={props.requests}
      />
    </div>
  );
}
