import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { mlflowTranslationRef } from '../../../translation';
import styles from './ModelsTab.module.css';
import { OwnerFilter } from './OwnerFilter';
import type { TabAddress } from './useTabAddress';

const CRITERIA = ['text', 'alias', 'tag', 'owner'] as const;
const PAUSE_MS = 400;

/** What the models of the list have to be like. */
export function ModelFilters(props: {
  instances: readonly string[];
  address: TabAddress;
  onChange: (changes: TabAddress) => void;
}) {
  const { instances, address, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [texts, setTexts] = useState<TabAddress>(() =>
    Object.fromEntries(CRITERIA.map(key => [key, address[key] ?? ''])),
  );
  const differs = CRITERIA.some(key => texts[key] !== (address[key] ?? ''));
  useDebounce(() => differs && onChange(texts), PAUSE_MS, [texts]);
  const change = (key: (typeof CRITERIA)[number], text: string) =>
    setTexts(before => ({ ...before, [key]: text }));
  return (
    <div className={styles.filters} role="search">
      {instances.length > 1 && (
        <Select
          label={t('models.instance')}
          options={instances.map(value => ({ value, label: value }))}
          value={address.instance ?? null}
          onChange={key => onChange({ instance: String(key) })}
        />
      )}
      {(['text', 'alias', 'tag'] as const).map(key => (
        <SearchField
          key={key}
          label={t(`models.filter.${key}`)}
          placeholder={key === 'tag' ? t('models.filter.tagHint') : ''}
          value={texts[key]}
          onChange={text => change(key, text)}
        />
      ))}
      <OwnerFilter
        value={texts.owner ?? ''}
        onChange={text => change('owner', text)}
      />
    </div>
  );
}
