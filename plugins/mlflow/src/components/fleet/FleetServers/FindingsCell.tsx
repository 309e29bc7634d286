import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { useRequestText } from '../../requests/RequestStatus';
import { ToneIcon } from '../../common/ToneIcon';
import { WebLink } from '../../common/WebLink';
import styles from './FleetServers.module.css';
import type { FleetRow } from './toRows';
import { useFindingText } from './useFindingText';

/** What is not as it should be, who acts, and what is asked for already. */
export function FindingsCell(props: {
  row: FleetRow;
  /** Those about this server. */
  requests: readonly TrackedRequest[];
}) {
  const { row, requests } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const findingText = useFindingText();
  const requestText = useRequestText();
  const { problem } = row.server;
  if (!problem && row.findings.length === 0 && requests.length === 0) {
    return <Cell>{t('fleet.servers.noFindings')}</Cell>;
  }
  return (
    <Cell>
      <ul className={styles.findings}>
        {problem && (
          <li>
            <ToneIcon tone={row.tone} />
            {t(`fleet.problem.${problem}.next`)}
          </li>
        )}
        {row.findings.map(finding => (
          <li key={finding.about}>
            <ToneIcon tone={finding.tone} />
            {findingText(finding)}
          </li>
        ))}
        {requests.map(request => (
          <li key={request.id}>
            <ToneIcon tone="waiting" />
            <WebLink to={request.pullRequestUrl}>
              {t('fleet.servers.request', {
                state: requestText(request).title,
              })}
            </WebLink>
          </li>
        ))}
      </ul>
    </Cell>
  );
}
