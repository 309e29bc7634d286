import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { mlflowTranslationRef } from '../../translation';

// No name of a release, an image or an alternative begins like this.
const PLATFORM = ':platform';

export interface OfferSelectProps {
  label: string;
  /** What the platform takes when nobody chooses. */
  standard?: string;
  options: { value: string; label: string }[];
  value?: string;
  onChange: (value: string | undefined) => void;
}

/** One of what the platform offers, or what it takes by itself. */
export function OfferSelect(props: OfferSelectProps) {
  const { label, standard, options, value, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Select
      label={label}
      options={[
        {
          value: PLATFORM,
          label: standard
            ? t('advanced.standard', { standard })
            : t('advanced.asThePlatform'),
        },
        ...options,
      ]}
      value={value ?? PLATFORM}
      onChange={key => onChange(key === PLATFORM ? undefined : String(key))}
    />
  );
}
