import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import type { AliasQuery } from '../../api';
import { mlflowTranslationRef } from '../../translation';
import { AliasHistory } from './AliasHistory';

/** A button that opens the past of an alias. */
export function AliasHistoryDialog({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { model, alias } = query;
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiHistoryLine aria-hidden />}
        aria-label={t('history.actionLabel', { alias, model })}
      >
        {t('history.action')}
      </Button>
      <Dialog width={640}>
        <DialogHeader>{t('history.title', { alias, model })}</DialogHeader>
        <DialogBody>
          <AliasHistory query={query} />
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}
