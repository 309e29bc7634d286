import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ModelColumn,
  ModelFile,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import styles from './Lineage.module.css';

/** How a model says that it is loaded, and what it takes and gives. */
export function Signature({ file }: { file: ModelFile }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (file.state === 'unreadable') {
    return (
      <Fact label={t('lineage.signature')}>{t('lineage.unreadable')}</Fact>
    );
  }
  const { flavors, signature } = file;
  return (
    <>
      <Fact label={t('lineage.flavors')}>{flavors.join(', ')}</Fact>
      {signature ? (
        <>
          <Fact label={t('lineage.inputs')}>
            <Columns columns={signature.inputs} />
          </Fact>
          <Fact label={t('lineage.outputs')}>
            <Columns columns={signature.outputs} />
          </Fact>
        </>
      ) : (
        <Fact label={t('lineage.signature')}>{t('lineage.noSignature')}</Fact>
      )}
    </>
  );
}

function Columns({ columns }: { columns: ModelColumn[] }) {
  return (
    <code className={styles.long}>
      {columns
        .map(({ name, type }) => (name ? `${name}: ${type}` : type))
        .join(', ')}
    </code>
  );
}
