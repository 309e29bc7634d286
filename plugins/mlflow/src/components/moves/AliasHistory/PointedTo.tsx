import { getLocalTimeZone, now, type DateValue } from '@internationalized/date';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DatePicker } from '@backstage/ui';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { AliasQuery } from '../../../api';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import styles from './AliasHistory.module.css';
import { Answer } from './Answer';

/** Asks what an alias pointed to at a moment of the person's choice. */
export function PointedTo({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const locale = useLanguage();
  const [latest] = useState(() => now(getLocalTimeZone()));
  const [moment, setMoment] = useState<DateValue>(latest);
  return (
    <section className={styles.section}>
      {/* Else it writes the day as the browser does. */}
      <I18nProvider locale={locale}>
        <DatePicker
          label={t('history.question.label')}
          granularity="minute"
          hideTimeZone
          value={moment}
          maxValue={latest}
          onChange={value => value && setMoment(value)}
        />
      </I18nProvider>
      <div role="status" className={styles.answer}>
        <Answer
          query={query}
          at={moment.toDate(getLocalTimeZone()).toISOString()}
        />
      </div>
    </section>
  );
}
