import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import { CopyButton } from '../../common/CopyButton';
import styles from './DeploymentFiles.module.css';
import { languageOf } from './languageOf';

// A region that scrolls must be reached without a mouse.
const reachableByKeyboard = { tabIndex: 0 };

/** One file with its colours; long lines scroll inside it. */
export function FileContent({
  path,
  content,
}: {
  path: string;
  content: string;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <div className={styles.file}>
      <div className={styles.path}>
        <Text as="h4" variant="body-small" weight="bold">
          {path}
        </Text>
        <CopyButton text={content} what={path} />
      </div>
      <div
        className={styles.content}
        role="region"
        aria-label={t('files.content', { path })}
        {...reachableByKeyboard}
      >
        <CodeSnippet
          text={content}
          language={languageOf(path)}
          // The region around it scrolls, in both directions.
          customStyle={{ background: 'transparent', overflowX: 'visible' }}
        />
      </div>
    </div>
  );
}
