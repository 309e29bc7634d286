import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  BgProvider,
  Flex,
  Text,
} from '@backstage/ui';
import { useCallback } from 'react';
import { mlflowApiRef } from '../../../api';
import { usePolling } from '../../../hooks/usePolling';
import { mlflowTranslationRef } from '../../../translation';
import { OwnLanguage } from '../../common/OwnLanguage';
import { PendingRead } from '../../common/PendingRead';
import { AdvancedFields } from './AdvancedFields';
import type { advancedAnswersSchema } from './schema';

/** Form field, folded: what the platform lets a team choose differently. */
export function MlflowAdvancedAnswers({
  formContext,
  formData,
  onChange,
  uiSchema,
}: typeof advancedAnswersSchema.TProps) {
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = usePolling(
    useCallback(() => mlflowApi.getPlatforms(), [mlflowApi]),
  );
  const { platformField = 'platform', ownerField = 'owner' } =
    uiSchema?.['ui:options'] ?? {};
  const choice = formContext?.formData?.[platformField];
  const platform = value?.items.find(({ name }) => name === choice?.platform);
  if (!value) {
    return (
      <PendingRead
        label={t('platformPicker.loading')}
        error={error}
        onRetry={refresh}
      />
    );
  }
  if (!platform) {
    return null;
  }
  return (
    <OwnLanguage>
      <Accordion>
        <AccordionTrigger level={3}>
          {/* Backstage UI's own subtitle is too faint on dark ground. */}
          <Flex gap="2" align="center">
            <Text variant="body-large" weight="bold">
              {t('advanced.title')}
            </Text>
            <Text>{t('advanced.description')}</Text>
          </Flex>
        </AccordionTrigger>
        <AccordionPanel>
          {/* The Scaffolder's card does not say what it is to Backstage UI. */}
          <BgProvider bg="neutral-1">
            <AdvancedFields
              platform={platform}
              product={choice?.product}
              owner={formContext?.formData?.[ownerField]}
              answers={formData ?? {}}
              onChange={onChange}
            />
          </BgProvider>
        </AccordionPanel>
      </Accordion>
    </OwnLanguage>
  );
}
