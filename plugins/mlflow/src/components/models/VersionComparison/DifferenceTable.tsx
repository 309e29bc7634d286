import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TextDifference } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { PlainTable } from '../../common/PlainTable';

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
    <PlainTable
      columns={[
        label,
        t('versions.name', { version: first }),
        t('versions.name', { version: second }),
      ]}
    >
      {differences.map(difference => (
        <tr key={difference.key}>
          <th scope="row">{difference.key}</th>
          <td>{difference.first ?? t('comparison.absent')}</td>
          <td>{difference.second ?? t('comparison.absent')}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
