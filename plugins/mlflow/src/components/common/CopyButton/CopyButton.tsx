import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { mlflowTranslationRef } from '../../../translation';

export interface CopyButtonProps {
  text: string;
  /** What the text is, for people who do not see it, e.g. `address`. */
  what: string;
}

const SHOW_RESULT_MS = 2500;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [result, setResult] = useState<'done' | 'failed'>();

  useEffect(() => {
    if (!result) {
      return undefined;
    }
    const timer = setTimeout(() => setResult(undefined), SHOW_RESULT_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      // Absent on pages that are not served over https.
      await navigator.clipboard.writeText(text);
      setResult('done');
    } catch {
      setResult('failed');
    }
  };

  return (
    <>
      <ButtonIcon
        aria-label={t('copy.action', { what })}
        icon={result === 'done' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
        size="small"
        variant="tertiary"
      />
      <VisuallyHidden role="status">
        {result ? t(`copy.${result}`) : ''}
      </VisuallyHidden>
    </>
  );
}
