import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { Component, type ReactNode } from 'react';
import { mlflowTranslationRef } from '../../../translation';
import { OwnLanguage } from '../OwnLanguage';
import styles from './CardBoundary.module.css';

interface CardBoundaryProps {
  title: string;
  children: ReactNode;
}

/** Keeps a fault of one card away from the rest of the page. */
export class CardBoundary extends Component<
  CardBoundaryProps,
  { broken: boolean }
> {
  static getDerivedStateFromError() {
    return { broken: true };
  }

  readonly state = { broken: false };

  render() {
    const { title, children } = this.props;
    return (
      <OwnLanguage className={styles.boundary}>
        {this.state.broken ? <BrokenCard title={title} /> : children}
      </OwnLanguage>
    );
  }
}

function BrokenCard({ title }: { title: string }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <EntityInfoCard title={title}>
      <Alert
        status="danger"
        icon
        title={t('failure.crashed.title')}
        description={t('failure.crashed.description')}
      />
    </EntityInfoCard>
  );
}
