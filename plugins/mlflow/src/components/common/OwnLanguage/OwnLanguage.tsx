import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import styles from './OwnLanguage.module.css';

/**
 * Tells assistive technology the language of the texts inside, as they were
 * found: Backstage leaves the page's own at English.
 */
export function OwnLanguage(props: {
  /** Without it, what is inside is laid out as if nothing were around it. */
  className?: string;
  children: ReactNode;
}) {
  const { className = styles.language, children } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <div lang={t('language')} className={className}>
      {children}
    </div>
  );
}
