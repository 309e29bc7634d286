import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeployedEnvironment } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Snippet } from '../../common/Snippet';
import styles from './NextStepPanel.module.css';

/** What nobody has filled in yet, and the command that prints each. */
export function MissingFacts(props: {
  missing: DeployedEnvironment['missingFacts'];
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <ul className={styles.facts}>
      {props.missing.map(({ fact, description, command }) => (
        <li key={fact}>
          <code>{fact}</code> – {description}
          <Snippet text={command} what={t('copy.command')} />
        </li>
      ))}
    </ul>
  );
}
