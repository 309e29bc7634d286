import { answersSchema } from '../../../src/answers';
import { concerns } from '../../../src/concerns';
import { code, table } from '../../../src/describe/markdown';
import type { Layer } from '../../../src/layer';
import { layers } from '../../../src/layers';
import { everyChoice } from '../everyChoice';
import { generatedNote, type Page } from '../page';
import { settingsOf } from '../settings';
import type { LayerChoice } from '../../../src/__testUtils__/combinations/choices';
import type { DeploymentInput } from '../../../src/resolve';
import { feedsOf, rendered, type Feeds } from './feeds';
import { kindsReading } from './objects';
import type { Place } from './leaves';
import { settingLeaves, withLeaf } from './variations';

interface Row {
  layer: Layer;
  setting: string;
  feeds: Feeds;
}

/** Name of a setting without the names of environments and of list items. */
function settingName(
  keys: (string | number)[],
  environments: string[],
): string {
  return keys
    .filter(key => !environments.includes(String(key)))
    .map(key => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);
}

/** A combination in which every setting of a layer is said. */
function explicit(
  input: DeploymentInput,
  choice: LayerChoice,
): DeploymentInput {
  const { concern, layer, settings } = choice;
  const said = { use: layer.id, ...(settings as object) };
  return {
    ...input,
    platform: withLeaf(input.platform, ['layers', concern], said),
  };
}

/** The settings of one choice that no other choice of its layer had. */
function rowsOf(
  given: DeploymentInput,
  choice: LayerChoice,
  isNew: (setting: string) => boolean,
): Row[] {
  const { layer, concern, settings } = choice;
  const { environments } = answersSchema.parse(given.answers);
  const fresh = settingLeaves(settings)
    .map(leaf => ({ leaf, setting: settingName(leaf.keys, environments) }))
    .filter(({ setting }) => isNew(setting));
  if (fresh.length === 0) {
    return [];
  }
  const input = explicit(given, choice);
  const before = rendered(input);
  const described = settingsOf(layer);
  return fresh.flatMap(({ leaf, setting }) => {
    const { allowed = [] } =
      described.find(({ name }) => name === setting) ?? {};
    const keys = ['layers', concern, ...leaf.keys];
    const feeds = feedsOf(input, before, { ...leaf, keys, allowed });
    return feeds ? [{ layer, setting, feeds }] : [];
  });
}

/** Every setting of every layer, once. */
function rows(): Row[] {
  const found = new Map<string, Row>();
  for (const { choices, input } of everyChoice()) {
    for (const choice of choices) {
      if (choice.kind === 'layer' && choice.concern !== 'application') {
        const key = (setting: string) =>
          `${choice.concern} ${choice.layer.id} ${setting}`;
        rowsOf(input, choice, setting => !found.has(key(setting))).forEach(
          row => found.set(key(row.setting), row),
        );
      }
    }
  }
  return [...found.values()];
}

const listed = (paths: string[]) => {
  const shown = [...new Set(paths)].sort();
  return shown.length > 6
    ? `${shown.slice(0, 5).map(code).join(', ')} and ${shown.length - 5} more`
    : shown.map(code).join(', ');
};

function elsewhere(feeds: Feeds): string {
  const named: Place[] = ['Application', 'other files'];
  const ids = feeds.commands.map(path =>
    path.split(/[.[]/)[0].replace(/^secret-.*/, 'secret-*'),
  );
  return [
    ...named
      .filter(place => feeds[place].length > 0)
      .map(place => (place === 'other files' ? listed(feeds[place]) : place)),
    ...(ids.length ? [`commands ${listed(ids)}`] : []),
  ].join('; ');
}

function cells({ layer, setting, feeds }: Row): string[] {
  const upstream = feeds['upstream chart'];
  const infra = feeds['infra chart'];
  const objects = [
    ...(upstream.length ? ['Deployment of the server'] : []),
    ...infra.flatMap(path => kindsReading(path, layer)),
  ];
  return [
    code(layer.id),
    code(setting),
    listed(upstream),
    listed(infra),
    [...new Set(objects)].join(', '),
    elsewhere(feeds),
  ];
}

/** Which setting of a platform lands where. */
export function valuesPage(): Page {
  const all = rows();
  const header = [
    'layer',
    'setting',
    'value of the upstream chart',
    'value of the infra chart',
    'objects',
    'elsewhere',
  ];
  return {
    path: 'docs/values.md',
    content: [
      generatedNote,
      '# Which platform setting feeds which value',
      'Measured, not written: each setting of a layer is changed in a combination that holds it, the bundle is rendered again, and what differs is listed. A setting that is missing here decides about something else, such as which templates are taken, or has no other valid value.',
      ...concerns.flatMap(concern => {
        const own = all.filter(({ layer }) => layer.concern === concern);
        const known = layers.filter(layer => layer.concern === concern);
        return own.length && known.length
          ? [`## ${code(`layers.${concern}`)}`, table(header, own.map(cells))]
          : [];
      }),
    ].join('\n\n'),
  };
}
