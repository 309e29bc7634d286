import { defineRule } from '../rule';

const artefact = /%!\w?\(|\b\d+(\.\d+)?e\+\d+\b|\[object Object\]|<no value>/;

/** Traces of a value that was printed in the wrong way. */
export const noFormattingArtefacts = defineRule({
  meta: {
    id: 'no-formatting-artefacts',
    severity: 'error',
    title: 'No file shows a value printed in the wrong way',
    why: 'Such text passes every schema, and fails when the server reads it.',
    evidence: ['Go: package fmt, format errors'],
  },
  check: ({ bundle, report }) => {
    for (const { path, content } of bundle.files) {
      const found = artefact.exec(content);
      if (found) {
        report({
          message: `"${found[0]}" is no value anybody meant`,
          file: path,
          fix: 'Give the value as text',
        });
      }
    }
  },
});
