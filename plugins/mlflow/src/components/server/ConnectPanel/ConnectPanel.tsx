import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { CopyButton } from '../../common/CopyButton';
import { Fact, Facts } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { Snippet } from '../../common/Snippet';
import styles from './ConnectPanel.module.css';
import { pythonSnippet, shellSnippet } from './snippets';

/** How people and code get to a server; folded, because it is needed once. */
export function ConnectPanel(props: {
  status: InstanceStatus;
  inClusterAddress?: string;
}) {
  const { status, inClusterAddress } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const what = t('copy.snippet');
  return (
    <Accordion>
      <AccordionTrigger title={t('serverCard.connect')} />
      <AccordionPanel className={styles.panel}>
        <Facts>
          <Fact label={t('serverCard.signIn')}>
            {t(`serverCard.authentication.${status.authentication}`)}
            {status.loginHint && <Quiet>{status.loginHint}</Quiet>}
          </Fact>
          {inClusterAddress && (
            <Fact label={t('serverCard.inCluster')}>
              <span className={styles.address}>
                {inClusterAddress}
                <CopyButton text={inClusterAddress} what={t('copy.address')} />
              </span>
            </Fact>
          )}
        </Facts>
        <Tabs>
          <TabList className={styles.languages}>
            <Tab id="python">{t('serverCard.python')}</Tab>
            <Tab id="shell">{t('serverCard.shell')}</Tab>
          </TabList>
          <TabPanel id="python">
            <Snippet text={pythonSnippet(status)} what={what} />
          </TabPanel>
          <TabPanel id="shell">
            <Snippet text={shellSnippet(status)} what={what} />
          </TabPanel>
        </Tabs>
      </AccordionPanel>
    </Accordion>
  );
}
