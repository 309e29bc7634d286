import { stringify } from 'yaml';
import { concerns, type Concern } from '../../src/concerns';
import { code, table } from '../../src/describe/markdown';
import type { Layer } from '../../src/layer';
import { layers } from '../../src/layers';
import { products } from '../../src/products';
import { generatedNote, type Page } from './page';
import { preparationOf } from './preparation';
import { settingsOf } from './settings';
import { settingsTable } from './settingsTable';

/** What each concern settles, for the top of its page. */
const about: Record<Concern, string> = {
  namespace: 'Where the objects live, and what the namespace admits.',
  identity: 'As whom the server signs in to its cloud.',
  database: 'Where runs, registered models and users are kept.',
  artifactStore: 'Where models and other artifacts are kept.',
  application: 'What only one product needs.',
  workspaces: 'Whether several teams share a server, each by itself.',
  dns: 'How the public host gets its record.',
  certificate: 'How the public host gets its certificate.',
  authentication: 'How people and programs sign in.',
  route: 'How requests from outside reach the server.',
  monitoring: 'How somebody notices that the server is ill.',
  backup: 'How the data comes back after a loss.',
  upkeep: 'What keeps a running server small and available.',
  provisioning: 'Who makes what the prerequisites list, and how.',
  network: 'Who may talk to whom.',
  secrets: 'Where Secrets come from.',
};

const everyLayer = [...layers, ...products.flatMap(({ layer }) => layer ?? [])];

function parsedExamples({ settings, examples: given }: Layer): unknown[] {
  return Object.values(given).flatMap(
    example => settings.safeParse(example).data ?? [],
  );
}

function sorted(words: string[]): string[] {
  return [...new Set(words)].sort();
}

function traits(layer: Layer): string[] {
  const words = sorted(
    parsedExamples(layer).flatMap(settings => layer.traits(settings)),
  );
  return words.length ? [`Offers: ${words.map(code).join(', ')}.`] : [];
}

function companions(layer: Layer): string[] {
  const asked = parsedExamples(layer).flatMap(settings =>
    Object.entries(layer.worksWith(settings)).map(
      ([concern, names]) =>
        `- ${concern}: ${names.length ? names.map(code).join(' or ') : 'none'}`,
    ),
  );
  return asked.length
    ? [`Works with these alone:\n\n${sorted(asked).join('\n')}`]
    : [];
}

function settingsSection(layer: Layer): string[] {
  const settings = settingsOf(layer);
  return settings.length ? ['### Settings', settingsTable(settings)] : [];
}

function valuesTable({ values }: Layer): string[] {
  const rows = Object.entries(values).map(
    ([name, { source, description, madeBy }]) => [
      code(name),
      description,
      source,
      madeBy,
    ],
  );
  return rows.length
    ? ['### Values', table(['value', 'is', 'source', 'made by'], rows)]
    : [];
}

function preparation(layer: Layer): string[] {
  const steps = preparationOf(layer);
  return steps.length
    ? [
        '### To prepare, such as',
        steps.map(({ id, title }) => `- ${code(id)}: ${title}`).join('\n'),
      ]
    : [];
}

function examples({ concern, id, examples: given }: Layer): string[] {
  const blocks = Object.entries(given).map(([name, settings]) => {
    const yaml = stringify({ [concern]: { use: id, ...settings } });
    return `${name ? `${name}:\n\n` : ''}\`\`\`yaml\n${yaml}\`\`\``;
  });
  return concern === 'application' ? [] : ['### Examples', ...blocks];
}

function section(layer: Layer): string[] {
  const { id, title, reason, documentation } = layer;
  return [
    `## ${code(id)}: ${title}`,
    `Chosen because ${reason}.`,
    ...(documentation ? [documentation.trim()] : []),
    ...traits(layer),
    ...companions(layer),
    ...settingsSection(layer),
    ...valuesTable(layer),
    ...preparation(layer),
    ...examples(layer),
  ];
}

function layerPage(concern: Concern): Page {
  return {
    path: `docs/layers/${concern}.md`,
    content: [
      generatedNote,
      `# ${concern}`,
      `${about[concern]} A platform chooses one of these layers under ${code(
        `layers.${concern}`,
      )}.`,
      ...everyLayer.filter(layer => layer.concern === concern).flatMap(section),
    ].join('\n\n'),
  };
}

function overview(): Page {
  return {
    path: 'docs/layers/README.md',
    content: [
      generatedNote,
      '# Layers',
      'A deployment settles each concern by exactly one layer. A layer says which others it works with; what does not go together is refused with a sentence that names both.',
      table(
        ['concern', 'settles', 'layers'],
        concernsWithLayers().map(concern => [
          `[${concern}](${concern}.md)`,
          about[concern],
          everyLayer
            .filter(layer => layer.concern === concern)
            .map(({ id }) => code(id))
            .join(', '),
        ]),
      ),
    ].join('\n\n'),
  };
}

function concernsWithLayers(): Concern[] {
  return concerns.filter(concern =>
    everyLayer.some(layer => layer.concern === concern),
  );
}

/** A page for every concern, and one that lists them. */
export function layerPages(): Page[] {
  return [overview(), ...concernsWithLayers().map(layerPage)];
}
