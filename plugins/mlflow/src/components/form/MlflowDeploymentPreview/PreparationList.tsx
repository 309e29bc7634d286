import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { Snippet } from '../../common/Snippet';
import styles from './MlflowDeploymentPreview.module.css';

type Preparations = PreviewResponse['prerequisites'];

/** What people do before the merge, folded: each step with its commands. */
export function PreparationList({ steps }: { steps: Preparations }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Accordion>
      <AccordionTrigger
        level={4}
        title={t('preview.preparation', { count: steps.length })}
      />
      <AccordionPanel>
        <ol className={styles.steps}>
          {steps.map(({ environment, id, title, command, check }) => (
            <li key={`${environment} ${id}`}>
              <Text as="p">{t('preview.step', { environment, title })}</Text>
              <Snippet text={command} what={t('preview.command', { title })} />
              <Quiet>{t('preview.check')}</Quiet>
              <Snippet
                text={check}
                what={t('preview.checkCommand', { title })}
              />
            </li>
          ))}
        </ol>
      </AccordionPanel>
    </Accordion>
  );
}
