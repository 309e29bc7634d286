import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import type { ComponentProps } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { CardBoundary } from '../../common/CardBoundary';
import styles from './RequestOutputs.module.css';
import { RequestProgress } from './RequestProgress';

/**
 * The result of a task, with how far its request has come above what the
 * Scaffolder shows of any task. A task without the output `requestId` shows
 * the latter alone.
 *
 * @public
 */
export function RequestOutputs(
  props: ComponentProps<typeof DefaultTemplateOutputs>,
) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const requestId = props.output?.requestId;
  const title = t('requestStatus.title');
  return (
    <>
      {typeof requestId === 'string' && requestId !== '' && (
        <div className={styles.request}>
          <CardBoundary title={title}>
            <InfoCard title={title} titleTypographyProps={{ component: 'h2' }}>
              <div className={styles.room}>
                <RequestProgress id={requestId} />
              </div>
            </InfoCard>
          </CardBoundary>
        </div>
      )}
      <DefaultTemplateOutputs {...props} />
    </>
  );
}
