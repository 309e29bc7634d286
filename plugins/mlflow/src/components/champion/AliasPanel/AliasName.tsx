import { CHAMPION_ALIAS } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiPriceTag3Line, RiVipCrown2Line } from '@remixicon/react';
import styles from './AliasName.module.css';

/** An alias as a label; a champion that can be loaded stands out. */
export function AliasName(props: { alias: string; isUsable: boolean }) {
  const { alias, isUsable } = props;
  const isChampion = alias === CHAMPION_ALIAS;
  const Icon = isChampion ? RiVipCrown2Line : RiPriceTag3Line;
  return (
    <span
      className={`${styles.alias} ${
        isChampion && isUsable ? styles.champion : ''
      }`}
    >
      <Icon size={16} aria-hidden />
      {alias}
    </span>
  );
}
