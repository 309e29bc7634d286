import { CopyButton } from '../CopyButton';
import styles from './Snippet.module.css';

export interface SnippetProps {
  text: string;
  /** What the text is, e.g. `address`. */
  what: string;
}

/** One line or a few lines of code that people take with them. */
export function Snippet({ text, what }: SnippetProps) {
  return (
    <div className={styles.snippet}>
      <pre className={styles.text}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  );
}
