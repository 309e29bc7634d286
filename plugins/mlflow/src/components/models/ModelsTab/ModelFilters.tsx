import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import { SearchText } from '../../common/SearchText';
import styles from './ModelsTab.module.css';
import { OwnerFilter } from './OwnerFilter';
import type { TabAddress } from './useTabAddress';

/** What the models of the list have to be like. */
export function ModelFilters(props: {
  instances: readonly string[];
  address: TabAddress;
  onChange: (changes: TabAddress) => void;
}) {
  const { instances, address, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
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
        <SearchText
          key={key}
          label={t(`models.filter.${key}`)}
          placeholder={key === 'tag' ? t('models.filter.tagHint') : ''}
          value={address[key] ?? ''}
          onChange={text => onChange({ [key]: text })}
        />
      ))}
      <OwnerFilter
        value={address.owner ?? ''}
        onChange={owner => onChange({ owner })}
      />
    </div>
  );
}
