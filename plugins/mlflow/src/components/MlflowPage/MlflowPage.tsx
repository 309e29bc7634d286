import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Text } from '@backstage/ui';
import { mlflowTranslationRef } from '../../translation';
import { RequestsTable } from '../RequestsTable';
import { CreateServerLink, ServersTable } from '../ServersTable';
import { Quiet } from '../Quiet';
import styles from './MlflowPage.module.css';

/**
 * Every MLflow server of the catalog, and the requests on their way there.
 *
 * @public
 */
export function MlflowPage() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Container className={styles.page}>
      <section className={styles.section}>
        <header className={styles.header}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('page.servers.title')}
          </Text>
          <CreateServerLink />
        </header>
        <ServersTable />
      </section>
      <section className={styles.section}>
        <header>
          <Text as="h2" variant="title-small" weight="bold">
            {t('page.requests.title')}
          </Text>
          <Quiet>{t('page.requests.description')}</Quiet>
        </header>
        <RequestsTable />
      </section>
    </Container>
  );
}
