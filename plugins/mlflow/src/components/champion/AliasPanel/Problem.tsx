import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, type AlertProps } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import type { championCardMessages } from '../../../translations/championCard';

export interface ProblemProps {
  status: AlertProps['status'];
  /** What is so. */
  title: string;
  /** Names the text that says what to do about it. */
  next: keyof typeof championCardMessages.championCard.next;
}

/** Something that keeps people from using, or from trusting, a version. */
export function Problem({ status, title, next }: ProblemProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Alert
      status={status}
      icon
      title={title}
      description={t(`championCard.next.${next}`)}
    />
  );
}
