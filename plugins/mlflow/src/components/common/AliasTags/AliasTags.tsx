import { Badge } from '@backstage/ui';
import styles from './AliasTags.module.css';

/** Names of aliases beside each other. */
export function AliasTags({ aliases }: { aliases: readonly string[] }) {
  return (
    <span className={styles.aliases}>
      {aliases.map(alias => (
        <Badge key={alias} size="small">
          {alias}
        </Badge>
      ))}
    </span>
  );
}
