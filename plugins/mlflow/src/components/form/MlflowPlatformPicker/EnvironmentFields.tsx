import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BgProvider, Checkbox, CheckboxGroup, Select } from '@backstage/ui';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { pickEnvironments, pickSize, sizeOf } from './choice';
import styles from './MlflowPlatformPicker.module.css';
import type { MlflowPlatformChoice } from './schema';

export interface EnvironmentFieldsProps {
  platform: PlatformSummary;
  choice: MlflowPlatformChoice;
  onChange: (choice: MlflowPlatformChoice) => void;
}

/** Which environments of a platform, and how large each. */
export function EnvironmentFields(props: EnvironmentFieldsProps) {
  const { platform, choice, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <>
      <CheckboxGroup
        label={t('platformPicker.environments')}
        description={t('platformPicker.environmentsDescription')}
        orientation="horizontal"
        value={choice.environments}
        onChange={environments =>
          onChange(pickEnvironments(platform, choice, environments))
        }
      >
        {platform.environments.map(environment => (
          <Checkbox key={environment} value={environment}>
            {environment}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {/* The Scaffolder's card does not say what it is to Backstage UI. */}
      <BgProvider bg="neutral-1">
        <div className={styles.sizes}>
          {choice.environments.map(environment => (
            <Select
              key={environment}
              label={t('platformPicker.size', { environment })}
              options={platform.sizes.map(({ name, description }) => ({
                value: name,
                label: description ? `${name}: ${description}` : name,
              }))}
              value={sizeOf(choice, environment) ?? null}
              onChange={size =>
                onChange(pickSize(choice, environment, String(size)))
              }
            />
          ))}
        </div>
      </BgProvider>
    </>
  );
}
