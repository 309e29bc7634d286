import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { structuredPatch } from 'diff';
import { useMemo } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import styles from './FileChanges.module.css';

const CONTEXT_LINES = 3;
const elements: Record<string, 'ins' | 'del' | undefined> = {
  '+': 'ins',
  '-': 'del',
};

/** The lines of a file that are taken out and put in, with those around them. */
export function FileChanges(props: { previous: string; content: string }) {
  const { previous, content } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { hunks } = useMemo(
    () =>
      structuredPatch('', '', previous, content, '', '', {
        context: CONTEXT_LINES,
      }),
    [previous, content],
  );
  return (
    <div className={styles.changes}>
      {hunks.map(({ newStart, lines }) => (
        <div key={newStart}>
          <Quiet>{t('files.fromLine', { line: `${newStart}` })}</Quiet>
          <pre className={styles.lines}>
            {lines.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </pre>
        </div>
      ))}
    </div>
  );
}

/** One line of a patch, which begins with its sign. */
function Line({ line }: { line: string }) {
  const sign = line.charAt(0);
  const Element = elements[sign] ?? 'span';
  return (
    <Element className={styles.line}>
      <span className={styles.sign}>{sign}</span>
      {`${line.slice(1)}\n`}
    </Element>
  );
}
