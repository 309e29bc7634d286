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
import { mlflowTranslationRef } from '../../translation';
import { Snippet } from '../Snippet';
import styles from './ConnectPanel.module.css';
import { pythonSnippet, shellSnippet } from './snippets';

/** How code gets to a server; folded, because it is needed once. */
export function ConnectPanel({ status }: { status: InstanceStatus }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const what = t('copy.snippet');
  return (
    <Accordion>
      <AccordionTrigger title={t('serverCard.connect')} />
      <AccordionPanel>
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
