import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import type { GateResult } from '@mlflow-portal/backstage-plugin-mlflow-common';
import useAsync from 'react-use/esm/useAsync';
import type { AliasQuery } from '../../../api';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import styles from './Promotion.module.css';
import { Refusal } from './Refusal';

const tones = { passed: 'good', failed: 'bad', waived: 'warning' } as const;

/** What a move to a version would meet now; nothing without a version. */
export function useConditions(
  { instance, model, alias }: AliasQuery,
  version: string | undefined,
) {
  const { mlflowApi, entityRef } = useEntityApi();
  // Once: what comes later is found by the move itself, and each costs MLflow.
  return useAsync(
    async () =>
      version === undefined
        ? undefined
        : mlflowApi.checkPromotion(entityRef, {
            ...{ instance, model, alias, version },
          }),
    [mlflowApi, entityRef, instance, model, alias, version],
  );
}

/** Whether nothing but a second person is missing. */
export function takesSecondPerson(gates: readonly GateResult[]): boolean {
  const shut = gates.filter(({ result }) => result === 'failed');
  return shut.length > 0 && shut.every(({ gate }) => gate === 'second-person');
}

/** What has to be so before an alias moves, and whether it is. */
export function Conditions({
  read: { value, error },
}: {
  read: ReturnType<typeof useConditions>;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <section className={styles.conditions}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('promotion.conditions')}
      </Text>
      <div role="status">
        {!value && !error && <Quiet>{t('promotion.checking')}</Quiet>}
        {error && <Refusal error={error} />}
        {value?.gates.length === 0 && (
          <Quiet>{t('promotion.noConditions')}</Quiet>
        )}
        {value && value.gates.length > 0 && (
          <ul className={styles.gates}>
            {value.gates.map(gate => (
              <li key={`${gate.gate} ${gate.name}`} className={styles.gate}>
                <ToneIcon tone={tones[gate.result]} />
                <span>
                  <VisuallyHidden>
                    {`${t(`promotion.result.${gate.result}`)}: `}
                  </VisuallyHidden>
                  {gate.message}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
