import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useState } from 'react';
import type { ModelQuery } from '../../../api';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { ComparisonDialog } from '../VersionComparison';
import styles from './ModelVersions.module.css';
import { VersionsTable } from './VersionsTable';

/** One model: its versions, of which two can be compared. */
export function ModelVersions(props: { query: ModelQuery; backHref: string }) {
  const { query, backHref } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [first, second] = [...chosen].sort(
    (one, other) => Number(one) - Number(other),
  );
  return (
    <section className={styles.model} aria-label={query.model}>
      <header className={styles.header}>
        <ButtonLink
          href={backHref}
          variant="tertiary"
          size="small"
          iconStart={<RiArrowLeftLine aria-hidden />}
        >
          {t('versions.back')}
        </ButtonLink>
        <Text as="h3" variant="title-small" weight="bold">
          {query.model}
        </Text>
        {chosen.length === 2 ? (
          <ComparisonDialog query={query} first={first} second={second} />
        ) : (
          <Quiet as="span">{t('versions.compareHint')}</Quiet>
        )}
      </header>
      <VersionsTable query={query} chosen={chosen} onChoose={setChosen} />
    </section>
  );
}
