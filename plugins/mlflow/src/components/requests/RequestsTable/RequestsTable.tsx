import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import type {
  RequestsResponse,
  TrackedRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Polled } from '../../../hooks/usePolling';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { PendingTable } from '../../common/PendingTable';
import { ReadFailure } from '../../common/ReadFailure';
import { WebLink } from '../../common/WebLink';
import { RequestBadge, useRequestText } from '../RequestStatus';
import styles from './RequestsTable.module.css';

/** Pull requests that somebody asked for and that wait for their merge. */
export function RequestsTable(props: { requests: Polled<RequestsResponse> }) {
  const { value, error, refresh } = props.requests;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const columns = useColumns();
  if (error && !value) {
    return <ReadFailure error={error} onRetry={refresh} />;
  }
  return (
    <div className={styles.table}>
      {value ? (
        <Table
          columnConfig={columns}
          data={value.items}
          isStale={error !== undefined}
          pagination={{ type: 'none' }}
          emptyState={t('page.requests.empty')}
        />
      ) : (
        <PendingTable columns={columns} />
      )}
    </div>
  );
}

function useColumns(): ColumnConfig<TrackedRequest>[] {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const requestText = useRequestText();
  return [
    {
      id: 'entity',
      width: '4fr',
      minWidth: 160,
      label: t('page.requests.entity'),
      isRowHeader: true,
      // Not a link: a new entity exists only after the merge.
      cell: ({ entityRef, platform, environments }) => (
        <CellText
          title={nameOf(entityRef)}
          description={t('page.requests.where', {
            platform,
            environments: environments.join(', '),
          })}
        />
      ),
    },
    {
      id: 'state',
      width: '4fr',
      minWidth: 190,
      label: t('page.requests.state'),
      cell: request => (
        <Cell>
          <RequestBadge request={request} />
        </Cell>
      ),
    },
    {
      id: 'next',
      width: '5fr',
      minWidth: 200,
      label: t('page.requests.next'),
      cell: request => <Cell>{requestText(request).next}</Cell>,
    },
    {
      id: 'owner',
      width: '2fr',
      minWidth: 80,
      label: t('page.requests.owner'),
      cell: ({ owner }) => (
        <Cell>
          <EntityRefLink entityRef={owner} defaultKind="group" />
        </Cell>
      ),
    },
    {
      id: 'requested',
      width: '3fr',
      minWidth: 130,
      label: t('page.requests.requested'),
      cell: ({ requestedAt, requestedBy }) => (
        <CellText
          title={relativeTime(requestedAt)}
          description={t('page.requests.requestedBy', {
            who: nameOf(requestedBy),
          })}
        />
      ),
    },
    {
      id: 'pullRequest',
      width: 130,
      label: t('page.requests.pullRequest'),
      cell: ({ pullRequestUrl, entityRef }) => (
        <Cell>
          <WebLink
            to={pullRequestUrl}
            aria-label={t('page.requests.openLabel', {
              server: nameOf(entityRef),
            })}
            otherwise={t('page.requests.noLink')}
          >
            {t('page.requests.open')}
          </WebLink>
        </Cell>
      ),
    },
  ];
}

function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}
