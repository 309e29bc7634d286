import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useCallback } from 'react';
import { mlflowApiRef } from '../../../api';
import { usePolling } from '../../../hooks/usePolling';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { Quiet } from '../../common/Quiet';
import { isGranted, offering, pickPlatform } from './choice';
import { EnvironmentFields } from './EnvironmentFields';
import styles from './MlflowPlatformPicker.module.css';
import { PlatformOffer } from './PlatformOffer';
import { PlatformOption } from './PlatformOption';
import type { platformPickerSchema } from './schema';

/** Form field: where a server runs, in which environments and how large. */
export function MlflowPlatformPicker(
  props: typeof platformPickerSchema.TProps,
) {
  const { formContext, formData, onChange, rawErrors, required, uiSchema } =
    props;
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = usePolling(
    useCallback(() => mlflowApi.getPlatforms(), [mlflowApi]),
  );
  if (!value) {
    return (
      <PendingRead
        label={t('platformPicker.loading')}
        error={error}
        onRetry={refresh}
      />
    );
  }
  const {
    ownerField = 'owner',
    product = 'mlflow',
    changesField = 'changes',
  } = uiSchema?.['ui:options'] ?? {};
  const platforms = offering(value.items, product);
  if (platforms.length === 0) {
    return <Text>{t('platformPicker.empty')}</Text>;
  }

  const owner = formContext?.formData?.[ownerField];
  const picked = platforms.find(({ name }) => name === formData?.platform);
  const stays = Boolean(picked && formContext?.formData?.[changesField]);
  return (
    <div className={styles.field} lang={t('language')}>
      <RadioGroup
        label={props.schema.title ?? t('platformPicker.label')}
        description={
          props.schema.description ?? t('platformPicker.description')
        }
        isRequired={required}
        secondaryLabel={required ? t('platformPicker.required') : undefined}
        value={formData?.platform ?? ''}
        onChange={name => {
          const platform = platforms.find(item => item.name === name);
          if (platform) {
            onChange(pickPlatform(platform, product));
          }
        }}
      >
        {platforms.map(platform => (
          <Radio
            key={platform.name}
            value={platform.name}
            isDisabled={
              !isGranted(platform, owner) || (stays && platform !== picked)
            }
          >
            <PlatformOption
              platform={platform}
              isGranted={isGranted(platform, owner)}
              owner={owner}
            />
          </Radio>
        ))}
      </RadioGroup>
      {stays && <Quiet>{t('platformPicker.stays')}</Quiet>}
      {picked && formData && (
        <>
          <PlatformOffer platform={picked} owner={owner} />
          <EnvironmentFields
            platform={picked}
            choice={formData}
            onChange={onChange}
          />
          {picked.pullRequestAuthor === 'requester' && (
            <Quiet>
              {t('platformPicker.inYourName', {
                host: new URL(picked.repositoryUrl).host,
              })}
            </Quiet>
          )}
        </>
      )}
      {rawErrors?.map(message => (
        <Text key={message} role="alert" variant="body-small" color="danger">
          {message}
        </Text>
      ))}
    </div>
  );
}
