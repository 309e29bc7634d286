import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Text } from '@backstage/ui';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useMemo, useState } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import styles from './DeploymentFiles.module.css';
import { FileContent } from './FileContent';
import { FileTree } from './FileTree';
import { toFileTree } from './toFileTree';

type PreviewFile = PreviewResponse['files'][number];

/** What to read first: it explains all the others. */
function firstToRead(files: readonly PreviewFile[]): PreviewFile | undefined {
  return files.find(({ path }) => path.endsWith('/README.md')) ?? files.at(0);
}

/**
 * The files of the pull request: a tree, and one file open. Where a server is
 * changed, what stays the same is shown only on request: files, and lines.
 */
export function DeploymentFiles({ files }: { files: PreviewFile[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [selected, setSelected] = useState<string>();
  const [withSame, setWithSame] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const shown = useMemo(
    () => files.filter(({ change }) => withSame || change !== 'same'),
    [files, withSame],
  );
  const nodes = useMemo(
    () => toFileTree(shown.map(({ path }) => path)),
    [shown],
  );
  if (files.length === 0) {
    return null;
  }
  const same = files.filter(({ change }) => change === 'same').length;
  // A changed answer may have taken the open file away.
  const open =
    shown.find(({ path }) => path === selected) ?? firstToRead(shown);
  return (
    <section>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('files.title')}
      </Text>
      <div className={styles.choices}>
        {same > 0 && (
          <Checkbox isSelected={withSame} onChange={setWithSame}>
            {t('files.withSame', { count: same })}
          </Checkbox>
        )}
        {files.some(({ previous }) => previous !== undefined) && (
          <Checkbox isSelected={isWhole} onChange={setIsWhole}>
            {t('files.whole')}
          </Checkbox>
        )}
      </div>
      {open ? (
        <div className={styles.files}>
          <FileTree
            nodes={nodes}
            changes={new Map(shown.map(({ path, change }) => [path, change]))}
            selected={open.path}
            onSelect={setSelected}
          />
          <FileContent file={open} isWhole={isWhole} />
        </div>
      ) : (
        <Quiet>{t('files.nothingChanges')}</Quiet>
      )}
    </section>
  );
}
