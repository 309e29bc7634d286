import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArrowRightSLine,
  RiFileTextLine,
  RiFolderLine,
} from '@remixicon/react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { mlflowTranslationRef } from '../../../translation';
import styles from './DeploymentFiles.module.css';
import { foldersOf, type FileNode } from './toFileTree';

export interface FileTreeProps {
  nodes: FileNode[];
  /** What each file is to the repository, where a server is changed. */
  changes: ReadonlyMap<string, 'added' | 'changed' | 'same' | undefined>;
  selected: string;
  onSelect: (path: string) => void;
}

/** The files of a pull request; arrow keys move, Enter or Space opens. */
export function FileTree(props: FileTreeProps) {
  const { nodes, changes, selected, onSelect } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const folders = foldersOf(nodes);

  function item(node: FileNode) {
    const Icon = node.children ? RiFolderLine : RiFileTextLine;
    const change = changes.get(node.path);
    const mark = change && change !== 'same' && t(`files.changes.${change}`);
    return (
      <TreeItem
        id={node.path}
        textValue={mark ? `${node.name}, ${mark}` : node.name}
        className={styles.item}
        onAction={node.children ? undefined : () => onSelect(node.path)}
      >
        <TreeItemContent>
          {node.children ? (
            <Button slot="chevron" className={styles.chevron}>
              <RiArrowRightSLine size={16} aria-hidden />
            </Button>
          ) : (
            <span className={styles.chevron} />
          )}
          <Icon size={16} aria-hidden className={styles.icon} />
          <span className={styles.name}>{node.name}</span>
          {mark && <span className={styles.mark}>{mark}</span>}
        </TreeItemContent>
        {node.children && <Collection items={node.children}>{item}</Collection>}
      </TreeItem>
    );
  }

  return (
    <Tree
      // Folders that a new answer adds begin open, too.
      key={folders.join()}
      aria-label={t('files.tree')}
      className={styles.tree}
      items={nodes}
      defaultExpandedKeys={folders}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disabledBehavior="selection"
      disabledKeys={folders}
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [path] = keys === 'all' ? [] : [...keys];
        if (path !== undefined) {
          onSelect(String(path));
        }
      }}
    >
      {item}
    </Tree>
  );
}
