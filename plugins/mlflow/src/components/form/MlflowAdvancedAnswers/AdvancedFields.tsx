import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { identitiesOf } from '../MlflowPlatformPicker/identitiesOf';
import { useConcernText } from '../MlflowPlatformPicker/useConcernText';
import styles from './MlflowAdvancedAnswers.module.css';
import { productOf, withAnswer } from './offers';
import { OfferSelect } from './OfferSelect';
import type { AdvancedAnswers } from './schema';

const named = (names: string[]) =>
  names.map(name => ({ value: name, label: name }));

export interface AdvancedFieldsProps {
  platform: PlatformSummary;
  /** Product that the form is about; the platform's first if left out. */
  product?: string;
  owner?: string;
  answers: AdvancedAnswers;
  onChange: (answers: AdvancedAnswers) => void;
}

/** What a platform lets a team choose; what it settles itself is not shown. */
export function AdvancedFields(props: AdvancedFieldsProps) {
  const { platform, owner, answers, onChange } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const concernText = useConcernText();
  const product = productOf(platform, props.product);
  const identities = identitiesOf(platform, owner);
  const [release, ...otherReleases] = product?.releases ?? [];
  const [imageTag, ...otherTags] = product?.imageTags ?? [];
  const offered = identities === 'any' ? [] : identities;
  const asksForIdentity =
    identities === 'any' && typeof answers.identity !== 'object';
  const set = <K extends keyof AdvancedAnswers>(
    key: K,
    value: AdvancedAnswers[K],
  ) => onChange(withAnswer(answers, key, value));
  return (
    <div className={styles.fields}>
      {platform.alternatives.map(({ concern, items }) => (
        <OfferSelect
          key={concern}
          label={concernText(concern)}
          standard={
            platform.layers.find(layer => layer.concern === concern)?.title
          }
          options={items.map(({ name, title }) => ({
            value: name,
            label: title,
          }))}
          value={answers.layers?.[concern]}
          onChange={name => {
            const layers = withAnswer(answers.layers ?? {}, concern, name);
            set('layers', Object.keys(layers).length ? layers : undefined);
          }}
        />
      ))}
      {(otherReleases.length > 0 || answers.release) && (
        <OfferSelect
          label={t('advanced.release')}
          standard={release}
          options={named(otherReleases)}
          value={answers.release}
          onChange={value => set('release', value)}
        />
      )}
      {(otherTags.length > 0 || answers.imageTag) && (
        <OfferSelect
          label={t('advanced.imageTag')}
          standard={imageTag}
          options={named(otherTags)}
          value={answers.imageTag}
          onChange={value => set('imageTag', value)}
        />
      )}
      {asksForIdentity && (
        <TextField
          label={t('advanced.identity')}
          description={t('advanced.identityDescription')}
          value={String(answers.identity ?? '')}
          onChange={value => set('identity', value)}
        />
      )}
      {!asksForIdentity && (offered.length > 0 || answers.identity) && (
        <OfferSelect
          label={t('advanced.identity')}
          standard={t('advanced.ownIdentity')}
          options={named(offered)}
          value={answers.identity}
          onChange={value => set('identity', value)}
        />
      )}
      <TextField
        label={t('advanced.keyPrefix')}
        description={t('advanced.keyPrefixDescription')}
        value={answers.keyPrefix ?? ''}
        onChange={value => set('keyPrefix', value)}
      />
      <Checkbox
        isSelected={answers.promotion ?? false}
        onChange={value => set('promotion', value)}
      >
        {t('advanced.promotion')}
      </Checkbox>
    </div>
  );
}
