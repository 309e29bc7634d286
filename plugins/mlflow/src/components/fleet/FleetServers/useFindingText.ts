import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import type { Finding } from './findingsOf';

/** Says a finding in plain words, with who does what next where that is known. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return finding => {
    switch (finding.about) {
      case 'state': {
        const next = t(`instanceState.${finding.state}.next`);
        return finding.state === 'not-created'
          ? next
          : t('fleet.finding.state', { next });
      }
      case 'newer-version':
        return t('fleet.finding.newer-version', { version: finding.version });
      case 'expired':
      case 'ends-soon':
        return t(`fleet.finding.${finding.about}`, {
          when: relativeTime(finding.validTo),
        });
      case 'security-floor':
        return t('fleet.finding.security-floor', { floor: finding.floor });
      case 'last-answer':
      case 'from-before':
        return t(`fleet.finding.${finding.about}`, {
          when: relativeTime(finding.when),
        });
      default:
        return t(`fleet.finding.${finding.about}`);
    }
  };
}
