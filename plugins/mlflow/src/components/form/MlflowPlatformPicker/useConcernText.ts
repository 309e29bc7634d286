import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlflowTranslationRef } from '../../../translation';
import { formMessages } from '../../../translations/form';

type Concern = keyof (typeof formMessages)['concerns'];

const isKnown = (concern: string): concern is Concern =>
  Object.hasOwn(formMessages.concerns, concern);

/** Says a concern in words; one of a newer backend as the generator calls it. */
export function useConcernText(): (concern: string) => string {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return concern => (isKnown(concern) ? t(`concerns.${concern}`) : concern);
}
