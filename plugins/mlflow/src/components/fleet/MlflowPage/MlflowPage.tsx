import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useCallback, useMemo } from 'react';
import { mlflowApiRef } from '../../../api';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { useFleetServers } from '../../../hooks/useFleetServers';
import { usePolling } from '../../../hooks/usePolling';
import { mlflowTranslationRef } from '../../../translation';
import { CardBoundary } from '../../common/CardBoundary';
import { Quiet } from '../../common/Quiet';
import { RequestsTable } from '../../requests/RequestsTable';
import { FleetChampions } from '../FleetChampions';
import { CreateServerLink, FleetServers, toRows } from '../FleetServers';
import { FleetTotals } from './FleetTotals';
import styles from './MlflowPage.module.css';

/** The parts of the page; the first one is shown if none is named. */
const views = ['servers', 'champions', 'requests'] as const;

/**
 * The whole fleet: every MLflow server of the catalog, the models of all of
 * them, and the servers that are asked for.
 *
 * @public
 */
export function MlflowPage() {
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address, change } = useFleetAddress();
  const servers = useFleetServers();
  const requests = usePolling(
    useCallback(() => mlflowApi.getRequests(), [mlflowApi]),
  );
  const rows = useMemo(
    () => servers.value && toRows(servers.value, Date.now()),
    [servers.value],
  );
  const view = views.find(one => one === address.view) ?? views[0];
  return (
    <Container className={styles.page} lang={t('language')}>
      <header className={styles.header}>
        <FleetTotals rows={rows} openRequests={requests.value?.items.length} />
        <CreateServerLink />
      </header>
      <Tabs
        selectedKey={view}
        onSelectionChange={key =>
          change({ view: key === views[0] ? '' : String(key) })
        }
      >
        <TabList aria-label={t('fleet.views.label')}>
          {views.map(one => (
            <Tab key={one} id={one}>
              {t(`fleet.views.${one}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="servers" className={styles.view}>
          <CardBoundary title={t('fleet.views.servers')}>
            <FleetServers
              servers={servers}
              rows={rows}
              requests={requests.value?.items ?? []}
            />
          </CardBoundary>
        </TabPanel>
        <TabPanel id="champions" className={styles.view}>
          <CardBoundary title={t('fleet.views.champions')}>
            <FleetChampions servers={servers.value ?? []} />
          </CardBoundary>
        </TabPanel>
        <TabPanel id="requests" className={styles.view}>
          <Quiet>{t('page.requests.description')}</Quiet>
          <CardBoundary title={t('fleet.views.requests')}>
            <RequestsTable requests={requests} />
          </CardBoundary>
        </TabPanel>
      </Tabs>
    </Container>
  );
}
