import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import type {
  ModelVersion,
  VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import styles from './Promotion.module.css';

export interface VersionChoiceProps {
  versions: VersionsResponse;
  current?: string;
  previous?: string;
  value?: string;
  onChange: (version: string) => void;
}

/** One of the versions of a model, or the one that the alias left last. */
export function VersionChoice(props: VersionChoiceProps) {
  const { versions, current, previous, value, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const labelOf = useVersionLabel();
  const listed = versions.items
    .filter(({ version }) => version !== current)
    .map(version => ({
      value: version.version,
      label: labelOf(version),
      disabled: version.status !== 'READY',
    }));
  // One that is older than the newest may have been chosen elsewhere.
  const isListed = listed.some(option => option.value === value);
  const options =
    value === undefined || isListed
      ? listed
      : [
          ...listed,
          {
            value,
            label: t('promotion.versionOptionPlain', { version: value }),
          },
        ];
  return (
    <div className={styles.choice}>
      <Select
        label={t('promotion.version')}
        description={
          versions.nextCursor ? t('promotion.moreVersions') : undefined
        }
        placeholder={t('promotion.choose')}
        isRequired
        secondaryLabel={t('promotion.required')}
        search={{ mode: 'client' }}
        options={options}
        value={value ?? null}
        onChange={key => onChange(String(key))}
      />
      {previous && previous !== current && (
        <Button variant="secondary" onPress={() => onChange(previous)}>
          {t('promotion.rollBack', { version: previous })}
        </Button>
      )}
    </div>
  );
}

function useVersionLabel() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return ({ version, status, registeredAt }: ModelVersion) => {
    if (status !== 'READY') {
      return t('promotion.notReady', { version, status });
    }
    return registeredAt
      ? t('promotion.versionOption', {
          version,
          when: relativeTime(registeredAt),
        })
      : t('promotion.versionOptionPlain', { version });
  };
}
