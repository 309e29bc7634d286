import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../Quiet';
import styles from './PagedTable.module.css';

/** Leads through a list of which only a part was read so far. */
export function Pager(props: {
  /** Number of the first row that is shown, from 0. */
  first: number;
  /** Number of the row after the last one that is shown. */
  end: number;
  /** How many rows were read. */
  all: number;
  /** There are more to be read. */
  hasMore: boolean;
  /** As many rows are shown as may be. */
  isFull: boolean;
  isPending: boolean;
  onPrevious: () => void;
  onNext: () => void;
}) {
  const { first, end, all, hasMore, isFull, isPending } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const numbers = new Intl.NumberFormat(useLanguage());
  const range = {
    first: numbers.format(first + 1),
    last: numbers.format(end),
    all: numbers.format(all),
  };
  if (first === 0 && end === all && !hasMore) {
    return null;
  }
  return (
    <div className={styles.pager}>
      <Button
        variant="secondary"
        isDisabled={first === 0}
        iconStart={<RiArrowLeftSLine aria-hidden />}
        onPress={props.onPrevious}
      >
        {t('models.previous')}
      </Button>
      <div role="status">
        <Quiet as="span">
          {hasMore ? t('models.range', range) : t('models.rangeOf', range)}
        </Quiet>
      </div>
      <Button
        variant="secondary"
        isDisabled={end === all && !hasMore}
        isPending={isPending}
        iconEnd={<RiArrowRightSLine aria-hidden />}
        onPress={props.onNext}
      >
        {isFull ? t('models.next') : t('models.more')}
      </Button>
    </div>
  );
}
