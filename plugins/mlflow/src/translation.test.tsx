import {
  appLanguageApiRef,
  createFrontendPlugin,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CardBoundary } from './components/common/CardBoundary';
import { RegisteredAt } from './components/champion/AliasPanel/RegisteredAt';
import { messages } from './translations';
import german from './translations/de';
import { flatten } from './translations/flatten';

function Portal() {
  const language = useApi(appLanguageApiRef);
  return (
    <main>
      <CardBoundary title="Card">
        <RegisteredAt
          time={new Date(Date.now() - 3 * 86_400_000).toISOString()}
          registeredBy="ada"
        />
      </CardBoundary>
      <button onClick={() => language.setLanguage('de')}>Deutsch</button>
      <button onClick={() => language.setLanguage('fr')}>Français</button>
    </main>
  );
}

const portal = createFrontendPlugin({
  pluginId: 'portal',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', loader: async () => <Portal /> },
    }),
  ],
});

const showPortal = () =>
  renderTestApp({
    features: [portal],
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'de', 'fr'] },
            },
          },
        ],
      },
    },
  });

const english = flatten(messages);
const placeholders = (message: string) =>
  [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('translation', () => {
  // Where the choice of a language is kept.
  beforeEach(() => window.localStorage.clear());

  it('follows the language that a person chooses, times and all', async () => {
    showPortal();

    expect(
      await screen.findByText('registered 3 days ago by ada'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Deutsch' }));
    expect(
      await screen.findByText('vor 3 Tagen von ada registriert'),
    ).toBeVisible();
  });

  it('marks texts with their own language, whatever the page is in', async () => {
    showPortal();
    const language = async (text: RegExp) =>
      (await screen.findByText(text)).closest('[lang]')?.getAttribute('lang');

    expect(await language(/registered/)).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: 'Deutsch' }));
    expect(await language(/registriert/)).toBe('de');
    // There are no French ones; those in English stand for them.
    await userEvent.click(screen.getByRole('button', { name: 'Français' }));
    expect(await language(/registered/)).toBe('en');
  });

  it('is given the same facts in German as in English', () => {
    const facts = (texts: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(texts)
          .map(([key, text]) => [key, placeholders(text)] as const)
          .sort(([one], [other]) => one.localeCompare(other)),
      );

    expect(facts(german)).toEqual(facts(english));
  });
});
