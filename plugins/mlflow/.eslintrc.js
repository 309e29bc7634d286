const config = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  require('../../eslint-imports')(__dirname),
);

const [, ...restricted] = config.rules['no-restricted-syntax'];
const attributes =
  'aria-label|aria-description|aria-valuetext|alt|description|label|placeholder|title';

config.overrides.push({
  files: ['src/**/*.tsx'],
  excludedFiles: ['**/*.test.tsx'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...restricted,
      ...[
        'JSXText[value=/[A-Za-z]/]',
        ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/[A-Za-z]/]',
        `JSXAttribute[name.name=/^(${attributes})$/] > Literal[value!='MLflow']`,
      ].map(selector => ({
        selector,
        message: 'People read this: take it from mlflowTranslationRef.',
      })),
    ],
  },
});

// The workshop is an app; only the packages of apps may bring the styles.
config.overrides.push({
  files: ['dev/**'],
  rules: { '@backstage/no-ui-css-imports-in-non-frontend': 'off' },
});

module.exports = config;
