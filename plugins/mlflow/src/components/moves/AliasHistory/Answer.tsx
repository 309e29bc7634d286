import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AliasQuery } from '../../../api';
import { useVersionAt } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { ReadFailure } from '../../common/ReadFailure';
import { useAnswerText } from './useAnswerText';

/** Which version it was, or why nobody knows. */
export function Answer({ query, at }: { query: AliasQuery; at: string }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const answerText = useAnswerText();
  const { value, error, refresh } = useVersionAt(query, at);
  if (!value) {
    return error ? (
      <ReadFailure error={error} onRetry={refresh} />
    ) : (
      <Quiet>{t('history.question.reading')}</Quiet>
    );
  }
  const { title, detail } = answerText(value);
  return (
    <>
      <Text
        variant="body-large"
        weight={value.state === 'version' ? 'bold' : 'regular'}
      >
        {title}
      </Text>
      {detail && <Quiet>{detail}</Quiet>}
    </>
  );
}
