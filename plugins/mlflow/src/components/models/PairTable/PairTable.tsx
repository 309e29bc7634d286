import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ReactElement } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { PlainTable } from '../../common/PlainTable';
import { Quiet } from '../../common/Quiet';
import styles from './PairTable.module.css';

/** Names and values under a title, with something to do for each or none. */
export function PairTable(props: {
  title: string;
  pairs: readonly (readonly [
    name: string,
    value: string,
    action?: ReactElement,
  ])[];
}) {
  const { title, pairs } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <section className={styles.section}>
      <Text as="h3" variant="body-medium" weight="bold">
        {title}
      </Text>
      {pairs.length === 0 ? (
        <Quiet>{t('lineage.none')}</Quiet>
      ) : (
        <PlainTable label={title}>
          {pairs.map(([name, value, action]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              {action && <td>{action}</td>}
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
