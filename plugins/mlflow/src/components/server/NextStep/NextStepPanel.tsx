import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiFlaskLine, RiTeamLine, RiTimeLine } from '@remixicon/react';
import type { DeployedEnvironment } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Rollout } from '../../../argocd';
import { mlflowTranslationRef } from '../../../translation';
import { useRolloutText } from '../RolloutLine';
import { MissingFacts } from './MissingFacts';
import type { Actor, NextStep } from './nextStepOf';
import styles from './NextStepPanel.module.css';
import { PlaceLinks } from './PlaceLinks';

const icons = {
  'ml-team': RiFlaskLine,
  'platform-team': RiTeamLine,
  nobody: RiTimeLine,
} satisfies Record<Actor, typeof RiTeamLine>;

/** Who does what next about a server, and where. */
export function NextStepPanel(props: {
  step: NextStep;
  rollout?: Rollout;
  deployed?: DeployedEnvironment;
}) {
  const { step, rollout, deployed } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const Icon = icons[step.actor];
  return (
    <div
      className={styles.panel}
      role="group"
      aria-label={t('serverCard.next')}
      data-actor={step.actor}
    >
      <p className={styles.actor}>
        <Icon size={20} aria-hidden />
        {t(`road.actor.${step.actor}`)}
      </p>
      <p className={styles.what}>
        <What step={step} />
      </p>
      {step.about.kind === 'facts' && (
        <MissingFacts missing={step.about.missing} />
      )}
      <PlaceLinks
        places={step.places}
        application={rollout?.application}
        factsUrl={deployed?.factsUrl}
      />
    </div>
  );
}

function What({ step: { about } }: { step: NextStep }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const rolloutText = useRolloutText();
  switch (about.kind) {
    case 'rollout':
      return <>{rolloutText(about.rollout).next}</>;
    case 'instance':
      return <>{t(`instanceState.${about.state}.next`)}</>;
    default:
      return <>{t(`road.next.${about.kind}`)}</>;
  }
}
