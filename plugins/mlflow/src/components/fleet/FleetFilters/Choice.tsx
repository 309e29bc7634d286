import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';

/** Cannot be the name of anything that is chosen from. */
const ANY = ' ';

/** One of several, or any. */
export function Choice(props: {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  /** It cannot be any. */
  isRequired?: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, options, isRequired = false, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  // An address can ask for what there is not.
  const isKnown = !value || options.some(option => option.value === value);
  return (
    <Select
      label={label}
      options={[
        ...(isRequired ? [] : [{ value: ANY, label: t('fleet.filter.any') }]),
        ...options,
        ...(isKnown ? [] : [{ value, label: value }]),
      ]}
      value={value ?? ANY}
      onChange={key => onChange(key === ANY ? undefined : String(key))}
    />
  );
}
