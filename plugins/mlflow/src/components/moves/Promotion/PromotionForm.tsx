import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  DialogBody,
  DialogFooter,
  Text,
  TextAreaField,
} from '@backstage/ui';
import type {
  PreviousVersionResponse,
  VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import type { AliasQuery } from '../../../api';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { Conditions, takesSecondPerson, useConditions } from './Conditions';
import { Outcome } from './Outcome';
import styles from './Promotion.module.css';
import { Refusal } from './Refusal';
import { VersionChoice } from './VersionChoice';

/** Choose a version, see the conditions, say why, move. */
export function PromotionForm(props: {
  query: AliasQuery;
  versions: VersionsResponse;
  /** What the portal knows of where the alias pointed. */
  known: PreviousVersionResponse;
  /** The version that is chosen at first. */
  version?: string;
  onMoved: (current: string | null | undefined) => void;
}) {
  const { query, versions, known, onMoved } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { mlflowApi, entityRef } = useEntityApi();
  const [version, setVersion] = useState(props.version);
  const [reason, setReason] = useState('');
  const conditions = useConditions(query, version);
  const listed = versions.items.find(({ aliases }) =>
    aliases.includes(query.alias),
  )?.version;
  // The list ends after the newest; what it points to may be older.
  const current =
    (conditions.value ?? { current: listed ?? known.current }).current ??
    undefined;
  const asks = conditions.value && takesSecondPerson(conditions.value.gates);

  const [submitted, submit] = useAsyncFn(async () => {
    const body = {
      ...query,
      version: version!,
      // What the conditions were about, and what the person sees.
      expectedVersion: conditions.value!.current,
      reason,
    };
    if (asks) {
      return { request: await mlflowApi.requestPromotion(entityRef, body) };
    }
    const promotion = await mlflowApi.promote(entityRef, body);
    onMoved(promotion.current);
    return { promotion };
  }, [mlflowApi, entityRef, query, version, reason, asks, conditions.value]);

  if (submitted.value) {
    return <Outcome {...submitted.value} />;
  }
  const open =
    asks || conditions.value?.gates.every(({ result }) => result !== 'failed');
  return (
    <>
      <DialogBody>
        <div className={styles.form}>
          <Text>
            {current
              ? t('promotion.now', { version: current })
              : t('promotion.nowhere')}
          </Text>
          <VersionChoice
            versions={versions}
            current={current}
            previous={known.previous}
            value={version}
            onChange={setVersion}
          />
          {version && <Conditions read={conditions} />}
          <TextAreaField
            label={t('promotion.reason')}
            description={t('promotion.reasonHint')}
            isRequired
            secondaryLabel={t('promotion.required')}
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
          {submitted.error && <Refusal error={submitted.error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={!version || !open || reason.trim() === ''}
          isPending={submitted.loading}
          onPress={submit}
        >
          {asks ? t('promotion.ask') : submitText(version)}
        </Button>
      </DialogFooter>
    </>
  );

  function submitText(chosen: string | undefined) {
    return chosen
      ? t('promotion.submit', { version: chosen })
      : t('promotion.submitNone');
  }
}
