import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { createServerRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';

/** Says how the first server is made. */
export function NoServers() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Flex direction="column" align="start" gap="2">
      <Text>{t('page.servers.empty')}</Text>
      <CreateServerLink />
    </Flex>
  );
}

/** Leads to the software template, where the portal has one. */
export function CreateServerLink() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const createServer = useRouteRef(createServerRouteRef);
  if (!createServer) {
    return null;
  }
  return (
    <ButtonLink
      size="small"
      variant="primary"
      href={createServer({
        namespace: 'default',
        templateName: 'mlflow-server',
      })}
    >
      {t('page.servers.create')}
    </ButtonLink>
  );
}
