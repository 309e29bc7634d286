import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TextDifference } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import styles from './Comparison.module.css';

/** What two versions say differently; nothing where they agree. */
export function DifferenceTable(props: {
  label: string;
  differences: readonly TextDifference[];
  first: string;
  second: string;
}) {
  const { label, differences, first, second } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (differences.length === 0) {
    return null;
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{t('versions.name', { version: first })}</th>
          <th scope="col">{t('versions.name', { version: second })}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(difference => (
          <tr key={difference.key}>
            <th scope="row">{difference.key}</th>
            <td>{difference.first ?? t('comparison.absent')}</td>
            <td>{difference.second ?? t('comparison.absent')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
