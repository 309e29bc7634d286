import { concerns } from '../../../src/concerns';
import { code, table } from '../../../src/describe/markdown';
import type { Layer } from '../../../src/layer';
import { layers } from '../../../src/layers';
import { generatedNote, type Page } from '../page';
import type { Feeds } from './feeds';
import { layerRows } from './layerRows';
import type { Place } from './leaves';
import { kindsReading } from './objects';
import { platformRows } from './platformRows';

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

function objects(feeds: Feeds, layer?: Layer): string {
  const kinds = feeds['infra chart'].flatMap(path => kindsReading(path, layer));
  return [
    ...new Set([
      ...(feeds['upstream chart'].length ? ['Deployment of the server'] : []),
      ...kinds,
    ]),
  ].join(', ');
}

function cells(setting: string, feeds: Feeds, layer?: Layer): string[] {
  return [
    code(setting),
    listed(feeds['upstream chart']),
    listed(feeds['infra chart']),
    objects(feeds, layer),
    elsewhere(feeds),
  ];
}

/** Which setting of a platform lands where. */
export function valuesPage(): Page {
  const all = layerRows();
  const header = [
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
      '## The platform itself',
      'Varied in the examples that ship with the generator. Names of environments and of sizes are left out.',
      table(
        header,
        platformRows().map(({ setting, feeds }) => cells(setting, feeds)),
      ),
      ...concerns.flatMap(concern => {
        const own = all.filter(({ layer }) => layer.concern === concern);
        const known = layers.filter(layer => layer.concern === concern);
        return own.length && known.length
          ? [
              `## ${code(`layers.${concern}`)}`,
              table(
                ['layer', ...header],
                own.map(({ layer, setting, feeds }) => [
                  code(layer.id),
                  ...cells(setting, feeds, layer),
                ]),
              ),
            ]
          : [];
      }),
    ].join('\n\n'),
  };
}
