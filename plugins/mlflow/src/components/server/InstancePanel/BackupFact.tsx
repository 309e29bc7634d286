import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BackupStatus } from '../../../argocd';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';

/**
 * When the last good backup was made; nothing where none is made here. What is
 * wrong with it stands among the warnings.
 */
export function BackupFact({ backup }: { backup?: BackupStatus }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  if (!backup) {
    return null;
  }
  const { state, lastSuccess } = backup;
  return (
    <Fact label={t('serverCard.backup')}>
      {lastSuccess ? relativeTime(lastSuccess) : t('serverCard.noBackup')}
      {(state === 'running' || state === 'none') && (
        <Quiet>{t(`serverCard.backupState.${state}`)}</Quiet>
      )}
    </Fact>
  );
}
