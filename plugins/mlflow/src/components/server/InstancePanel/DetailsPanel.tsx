import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type {
  DeploymentProblem,
  InstanceStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Rollout } from '../../../argocd';
import { useExactTime } from '../../../hooks/useExactTime';
import { mlflowTranslationRef } from '../../../translation';
import { Fact, Facts } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { BackupFact } from './BackupFact';
import { ChartFact } from './ChartFact';
import type { Deployed } from './deployedOf';

/** What a server is made of, for those who run it. */
export function DetailsPanel(props: {
  status: InstanceStatus;
  rollout?: Rollout;
  deployed?: Deployed;
  /** Why the rest is not known. */
  unknown?: DeploymentProblem;
}) {
  const { status, rollout, deployed, unknown } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const exactTime = useExactTime();
  const { certificate } = status;
  const environment = deployed?.environment;
  const images = rollout?.workload?.images ?? [];
  return (
    <Accordion>
      <AccordionTrigger title={t('serverCard.details')} />
      <AccordionPanel>
        <Facts>
          <ChartFact rollout={rollout} deployed={deployed} />
          <Fact label={t('serverCard.image')}>
            {images.join(', ') ||
              environment?.image ||
              t('serverCard.versionUnknown')}
          </Fact>
          {environment?.database && (
            <Fact label={t('serverCard.database')}>{environment.database}</Fact>
          )}
          <Fact label={t('serverCard.storage')}>
            {environment?.artifactStore}
            <Quiet>{t(`serverCard.storageState.${status.storage}`)}</Quiet>
          </Fact>
          <BackupFact backup={rollout?.backup} />
          {certificate && (
            <Fact label={t('serverCard.certificate')}>
              {t('serverCard.validTo', {
                time: exactTime(certificate.validTo),
              })}
              {certificate.issuer && (
                <Quiet>
                  {t('serverCard.issuer', { issuer: certificate.issuer })}
                </Quiet>
              )}
            </Fact>
          )}
        </Facts>
        {unknown && <Quiet>{t(`change.refusals.${unknown}.title`)}</Quiet>}
      </AccordionPanel>
    </Accordion>
  );
}
