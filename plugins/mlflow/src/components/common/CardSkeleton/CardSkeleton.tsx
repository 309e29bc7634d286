import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import styles from './CardSkeleton.module.css';

/** The shape of a card's content while it is read for the first time. */
export function CardSkeleton({ label }: { label: string }) {
  return (
    <Flex
      direction="column"
      gap="3"
      aria-busy="true"
      className={styles.skeleton}
    >
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      <Skeleton width="60%" height={20} />
      <Skeleton width="90%" height={16} />
      <Skeleton width="75%" height={16} />
      <Skeleton width="100%" height={32} />
    </Flex>
  );
}
