/** How a scenario is looked at; each is a parameter of the address. */
export const settings = [
  {
    parameter: 'theme',
    title: 'Theme',
    values: { light: 'Light', dark: 'Dark' },
  },
  {
    parameter: 'language',
    title: 'Language',
    values: { en: 'English', de: 'Deutsch' },
  },
  {
    parameter: 'width',
    title: 'Width',
    values: { '100%': 'Full', '360px': '360 px', '768px': '768 px' },
  },
] as const;

export type Parameter = (typeof settings)[number]['parameter'];

/** What the address says, or the first value of the setting. */
export function readSettings(
  parameters: URLSearchParams,
): Record<Parameter, string> {
  return Object.fromEntries(
    settings.map(({ parameter, values }) => [
      parameter,
      parameters.get(parameter) ?? Object.keys(values)[0],
    ]),
  ) as Record<Parameter, string>;
}
