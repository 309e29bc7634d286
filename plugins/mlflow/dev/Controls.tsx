import { Link } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import styles from './Workshop.module.css';
import { readSettings, settings } from './settings';

/** Links that change how the same scenario is looked at. */
export function Controls() {
  const [parameters] = useSearchParams();
  const chosen = readSettings(parameters);
  const leadingTo = (parameter: string, value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(parameter, value);
    return `/?${next}`;
  };
  return (
    <nav aria-label="How to look at it" className={styles.controls}>
      {settings.map(({ parameter, title, values }) => (
        <span key={parameter} className={styles.control}>
          {title}:
          {Object.entries(values).map(([value, label]) => (
            <Link
              key={value}
              href={leadingTo(parameter, value)}
              aria-current={chosen[parameter] === value}
              weight={chosen[parameter] === value ? 'bold' : 'regular'}
            >
              {label}
            </Link>
          ))}
        </span>
      ))}
    </nav>
  );
}
