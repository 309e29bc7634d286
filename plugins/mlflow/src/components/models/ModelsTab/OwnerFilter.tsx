import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Combobox, SearchField } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { useTypedText } from '../../../hooks/useTypedText';
import { mlflowTranslationRef } from '../../../translation';

/** Whose the models are: any owner, and the person's own groups to choose from. */
export function OwnerFilter(props: {
  value: string;
  onChange: (owner: string) => void;
}) {
  const [text, setText] = useTypedText(props.value, props.onChange);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const groups = useOwnGroups();
  const field = {
    label: t('models.filter.owner'),
    placeholder: t('models.filter.ownerHint'),
  };
  return groups.length === 0 ? (
    <SearchField {...field} value={text} onChange={setText} />
  ) : (
    <Combobox
      {...field}
      allowsCustomValue
      options={groups.map(group => ({ value: group, label: group }))}
      search={{
        inputValue: text,
        onInputChange: setText,
        // What is chosen is no reason to hide what else may be.
        filter: (_, typed) => typed === text,
      }}
    />
  );
}

function useOwnGroups(): string[] {
  const identity = useApi(identityApiRef);
  const { value } = useAsync(
    async () => identity.getBackstageIdentity(),
    [identity],
  );
  return (value?.ownershipEntityRefs ?? []).filter(
    ref => parseEntityRef(ref).kind === 'group',
  );
}
