import { Link, Text } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import styles from './Workshop.module.css';
import { shelves } from './scenarios';

/** Every scenario, on the shelf of its card. */
export function Shelves() {
  const [parameters] = useSearchParams();
  const leadingTo = (scenario: string) => {
    const next = new URLSearchParams(parameters);
    next.set('scenario', scenario);
    return `/?${next}`;
  };
  return (
    <div className={styles.shelves}>
      {Object.entries(shelves).map(([card, scenarios]) => (
        <section key={card} aria-label={card}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {card}
          </Text>
          <ul>
            {Object.keys(scenarios).map(name => (
              <li key={name}>
                <Link href={leadingTo(name)}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
