import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useRef } from 'react';
import type { AliasQuery } from '../../../api';
import { mlflowTranslationRef } from '../../../translation';
import { ButtonDialog } from '../../common/ButtonDialog';
import { Promotion } from './Promotion';
import { useMayPromote } from './useMayPromote';

/** A button that moves an alias, for those who may. */
export function PromotionDialog(props: {
  query: AliasQuery;
  /** The version that is chosen at first. */
  version?: string;
  /** Hears where the alias points, once the dialog is closed. */
  onMoved?: (version: string) => void;
}) {
  const { query, version, onMoved } = props;
  const { alias, model } = query;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const moved = useRef<string | null>();
  if (!useMayPromote()) {
    return null;
  }
  return (
    <ButtonDialog
      button={
        version ? t('promotion.pointHere', { alias }) : t('promotion.action')
      }
      buttonLabel={
        version
          ? t('promotion.pointHereLabel', { alias, version })
          : t('promotion.actionLabel', { alias, model })
      }
      icon={<RiArrowLeftRightLine aria-hidden />}
      title={t('promotion.title', { alias, model })}
      width={640}
      onClose={() => moved.current && onMoved?.(moved.current)}
    >
      <Promotion
        query={query}
        version={version}
        onMoved={current => {
          moved.current = current;
        }}
      />
    </ButtonDialog>
  );
}
