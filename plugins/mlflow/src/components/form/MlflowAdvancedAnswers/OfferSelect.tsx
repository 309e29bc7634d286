import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';

// No name of a release, an image or an alternative begins like these.
const PLATFORM = ':platform';
const KEPT = ':kept';

type Answer = string | Record<string, string>;

export interface OfferSelectProps {
  label: string;
  /** What the platform takes when nobody chooses. */
  standard?: string;
  options: { value: string; label: string }[];
  /** One for all environments, or one for each, which can only be kept. */
  value?: Answer;
  onChange: (value: string | undefined) => void;
}

/** One of what the platform offers, or what it takes by itself. */
export function OfferSelect(props: OfferSelectProps) {
  const { label, standard, options, value, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const isOffered = options.some(option => option.value === value);
  const keeps = value !== undefined && !isOffered;
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
        ...(keeps
          ? [
              {
                value: KEPT,
                label: t('advanced.kept', { value: words(value) }),
              },
            ]
          : []),
        ...options,
      ]}
      value={keeps ? KEPT : (value as string | undefined) ?? PLATFORM}
      onChange={key => {
        if (key !== KEPT) {
          onChange(key === PLATFORM ? undefined : String(key));
        }
      }}
    />
  );
}

function words(value: Answer): string {
  return typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([environment, one]) => `${environment}: ${one}`)
        .join(', ');
}
