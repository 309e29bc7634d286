import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Container, Flex } from '@backstage/ui';
import { useCallback } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { mlflowApiRef } from '../../../api';
import { usePolling } from '../../../hooks/usePolling';
import { createServerRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { ChangeRefusal, type RefusalReason } from './ChangeRefusal';

interface Answer {
  /** The form's values, for those who may submit them. */
  form?: object;
  refusal?: { reason: RefusalReason; detail?: string };
}

// The form is opened once; what is refused may be mended meanwhile.
const isOpen = ({ form }: Answer) => form !== undefined;

/**
 * Leads to the form that made the server of the address, filled in with what
 * its repository has, or says why that cannot be.
 */
export function ChangeServer() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const mlflowApi = useApi(mlflowApiRef);
  const identityApi = useApi(identityApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const createServer = useRouteRef(createServerRouteRef);
  const read = useCallback(async (): Promise<Answer> => {
    const [answer, { ownershipEntityRefs }] = await Promise.all([
      mlflowApi.getDeployment(entityRef),
      identityApi.getBackstageIdentity(),
    ]);
    if (answer.state === 'unknown') {
      const { reason, message } = answer;
      return { refusal: { reason, detail: message } };
    }
    const { form } = answer.deployment;
    return ownershipEntityRefs.includes(form.owner)
      ? { form: { ...form, changes: entityRef } }
      : { refusal: { reason: 'not-yours', detail: form.owner } };
  }, [mlflowApi, identityApi, entityRef]);
  const { value, error, refresh } = usePolling(read, isOpen);

  const form = createServer?.({
    namespace: 'default',
    templateName: 'mlflow-server',
  });
  if (value?.form && form) {
    const query = new URLSearchParams({ formData: JSON.stringify(value.form) });
    return <Navigate to={`${form}?${query}`} replace />;
  }
  return (
    <Container>
      <Flex direction="column" gap="3" py="4">
        {value ? (
          <ChangeRefusal {...(value.refusal ?? { reason: 'no-form' })} />
        ) : (
          <PendingRead
            label={t('change.loading', { name })}
            error={error}
            onRetry={refresh}
          />
        )}
        <EntityRefLink entityRef={entityRef} />
      </Flex>
    </Container>
  );
}
