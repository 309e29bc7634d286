import type { ReactNode } from 'react';
import styles from './Quiet.module.css';

export interface QuietProps {
  as?: 'p' | 'span';
  children: ReactNode;
}

/**
 * Text of second importance. The secondary colour of Backstage UI has too
 * little contrast on cards of the dark theme.
 */
export function Quiet({ as: Element = 'p', children }: QuietProps) {
  return <Element className={styles.quiet}>{children}</Element>;
}
