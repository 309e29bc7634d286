import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogBody } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import type { AliasQuery } from '../../../api';
import { mlflowTranslationRef } from '../../../translation';
import { ButtonDialog } from '../../common/ButtonDialog';
import { CardSkeleton } from '../../common/CardSkeleton';

// Its calendar is half of what the card would weigh.
const AliasHistory = lazy(() =>
  import('./AliasHistory').then(module => ({ default: module.AliasHistory })),
);

/** A button that opens the past of an alias. */
export function AliasHistoryDialog({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { model, alias } = query;
  return (
    <ButtonDialog
      button={t('history.action')}
      buttonLabel={t('history.actionLabel', { alias, model })}
      icon={<RiHistoryLine aria-hidden />}
      title={t('history.title', { alias, model })}
      width={640}
    >
      <DialogBody>
        <Suspense fallback={<CardSkeleton label={t('history.loading')} />}>
          <AliasHistory query={query} />
        </Suspense>
      </DialogBody>
    </ButtonDialog>
  );
}
