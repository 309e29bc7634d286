import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import styles from './KnownConsumers.module.css';
import {
  consumersKey,
  type Consumers,
  type ModelConsumers,
} from './readConsumers';

export interface KnownConsumersProps {
  model: RegisteredModel;
  consumers: Consumers | 'failed' | undefined;
}

/** Who uses a model and who owns that, as far as the catalog knows. */
export function KnownConsumers({ model, consumers }: KnownConsumersProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const found =
    typeof consumers === 'object'
      ? consumers.get(consumersKey(model))
      : undefined;
  const label = t('championCard.consumers.label');
  // All states in one place of one height: the answer comes after the card.
  return (
    <div className={styles.consumers}>
      {found && found.shown.length > 0 ? (
        <>
          <Quiet as="span">{label}</Quiet>
          <ConsumerList label={label} found={found} />
        </>
      ) : (
        <Quiet as="span">
          {t(`championCard.consumers.${nothing(consumers)}`)}
        </Quiet>
      )}
    </div>
  );
}

/** Why nobody is named. */
function nothing(consumers: KnownConsumersProps['consumers']) {
  if (consumers === undefined) {
    return 'loading';
  }
  return consumers === 'failed' ? 'failed' : 'none';
}

function ConsumerList(props: { label: string; found: ModelConsumers }) {
  const { label, found } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <ul className={styles.list} aria-label={label}>
      {found.shown.map(({ entityRef, owner }) => (
        <li key={entityRef}>
          <EntityRefLink entityRef={entityRef} />
          {owner && (
            <Quiet as="span">
              {' ('}
              <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />)
            </Quiet>
          )}
        </li>
      ))}
      {found.more > 0 && (
        <li>
          <EntityRefLink entityRef={found.entityRef} hideIcon>
            {t('championCard.consumers.more', { count: found.more })}
          </EntityRefLink>
        </li>
      )}
    </ul>
  );
}
