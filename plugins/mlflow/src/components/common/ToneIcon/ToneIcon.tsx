import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import styles from './ToneIcon.module.css';

/** How a state should feel; `waiting` is a step on the way, not a fault. */
export type Tone = 'good' | 'waiting' | 'warning' | 'bad';

const icons = {
  good: RiCheckboxCircleLine,
  waiting: RiTimeLine,
  warning: RiAlertLine,
  bad: RiCloseCircleLine,
};

/** Repeats in shape and colour what the text beside it says. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = icons[tone];
  return (
    <Icon className={`${styles.icon} ${styles[tone]}`} size={20} aria-hidden />
  );
}
