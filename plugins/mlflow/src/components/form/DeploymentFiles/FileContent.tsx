import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { CopyButton } from '../../common/CopyButton';
import { Quiet } from '../../common/Quiet';
import styles from './DeploymentFiles.module.css';
import { FileChanges } from './FileChanges';
import { languageOf } from './languageOf';

// A region that scrolls must be reached without a mouse.
const reachableByKeyboard = { tabIndex: 0 };

/** One file with its colours, or what changes in it; long lines scroll. */
export function FileContent(props: {
  file: PreviewResponse['files'][number];
  /** Also where it is known which lines change. */
  isWhole: boolean;
}) {
  const { path, content, change, previous } = props.file;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const before = props.isWhole ? undefined : previous;
  return (
    <div className={styles.file}>
      <div className={styles.path}>
        <Text as="h4" variant="body-small" weight="bold">
          {path}
        </Text>
        <CopyButton text={content} what={path} />
      </div>
      {change === 'changed' && previous === undefined && (
        <div className={styles.note}>
          <Quiet>{t('files.changesUnknown')}</Quiet>
        </div>
      )}
      <div
        className={styles.content}
        role="region"
        aria-label={t(
          before === undefined ? 'files.content' : 'files.changesIn',
          { path },
        )}
        {...reachableByKeyboard}
      >
        {before === undefined ? (
          <CodeSnippet
            text={content}
            language={languageOf(path)}
            // The region around it scrolls, in both directions.
            customStyle={{ background: 'transparent', overflowX: 'visible' }}
          />
        ) : (
          <FileChanges previous={before} content={content} />
        )}
      </div>
    </div>
  );
}
