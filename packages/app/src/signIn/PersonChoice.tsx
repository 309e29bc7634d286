import { Flex, Text } from '@backstage/ui';
import { LogoMark } from '../logo';
import styles from './PersonChoice.module.css';
import type { DemoPerson } from './people';

/** One card per person, pressed to sign in as them. */
export function PersonChoice(props: {
  title: string;
  people: DemoPerson[];
  onChoose(person: DemoPerson): void;
}) {
  return (
    <main className={styles.page}>
      <Flex align="center" gap="4">
        <LogoMark size={48} />
        <Text as="h1" variant="title-large" weight="bold">
          {props.title}
        </Text>
      </Flex>
      <Text as="p" variant="body-large" color="secondary">
        Whom do you want to be? The demo asks for no password, and works on this
        machine only.
      </Text>
      <ul className={styles.people}>
        {props.people.map(person => (
          <li key={person.user}>
            <button
              type="button"
              className={styles.person}
              aria-label={`${person.displayName} – ${person.role}, ${person.team}`}
              aria-describedby={`${person.user}-description`}
              onClick={() => props.onChoose(person)}
            >
              <Text variant="title-small" weight="bold">
                {person.displayName}
              </Text>
              <Text color="secondary">
                {person.role}, {person.team}
              </Text>
              <Text id={`${person.user}-description`}>
                {person.description}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
