import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useMemo, useState } from 'react';
import { mlflowTranslationRef } from '../../translation';
import styles from './DeploymentFiles.module.css';
import { FileContent } from './FileContent';
import { FileTree } from './FileTree';
import { toFileTree } from './fileTree';

type PreviewFile = PreviewResponse['files'][number];

/** What to read first: it explains all the others. */
function firstToRead(files: readonly PreviewFile[]): PreviewFile | undefined {
  return files.find(({ path }) => path.endsWith('/README.md')) ?? files.at(0);
}

/** The files of the pull request: a tree, and one file open. */
export function DeploymentFiles({ files }: { files: PreviewFile[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [selected, setSelected] = useState<string>();
  const nodes = useMemo(
    () => toFileTree(files.map(({ path }) => path)),
    [files],
  );
  // A changed answer may have taken the open file away.
  const open =
    files.find(({ path }) => path === selected) ?? firstToRead(files);
  if (!open) {
    return null;
  }
  return (
    <section>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('files.title')}
      </Text>
      <div className={styles.files}>
        <FileTree nodes={nodes} selected={open.path} onSelect={setSelected} />
        <FileContent {...open} />
      </div>
    </section>
  );
}
