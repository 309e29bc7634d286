import {
  appLanguageApiRef,
  appThemeApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Container, Link } from '@backstage/ui';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Controls } from './Controls';
import { Shelves } from './Shelves';
import { Stage } from './Stage';
import styles from './Workshop.module.css';
import { scenarios } from './scenarios';
import { readSettings } from './settings';

/**
 * One state at a time, named in the address together with how to look at it:
 * `/?scenario=champion&theme=dark&language=de&width=360`.
 */
export function Workshop() {
  const [parameters] = useSearchParams();
  const { theme, language, width } = readSettings(parameters);
  const appTheme = useApi(appThemeApiRef);
  const appLanguage = useApi(appLanguageApiRef);
  useEffect(() => appTheme.setActiveThemeId(theme), [appTheme, theme]);
  useEffect(() => appLanguage.setLanguage(language), [appLanguage, language]);

  const name = parameters.get('scenario') ?? '';
  const scenario = scenarios[name];
  const stage = scenario && (
    <main key={name}>
      <Stage scenario={scenario} />
    </main>
  );
  if (stage && parameters.has('bare')) {
    return stage;
  }
  const look = new URLSearchParams({ theme, language, width });
  return (
    <Container>
      <Controls />
      {stage ? (
        <>
          <h2>{name}</h2>
          {width === '100%' ? (
            stage
          ) : (
            <iframe
              title={name}
              src={`/?${look}&scenario=${name}&bare`}
              width={width}
              className={styles.narrow}
            />
          )}
          <Link href={`/?${look}`}>All scenarios</Link>
        </>
      ) : (
        <Shelves />
      )}
    </Container>
  );
}
