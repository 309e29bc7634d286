import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the test of a rule says the rule accepts and refuses, in words. */
export interface TestedBehaviours {
  accepts: string[];
  refuses: string[];
}

function property(node: ts.ObjectLiteralExpression, name: string) {
  return node.properties.find(
    (each): each is ts.PropertyAssignment =>
      ts.isPropertyAssignment(each) && each.name.getText() === name,
  )?.initializer;
}

function namesOf(node: ts.Expression | undefined): string[] {
  return node && ts.isObjectLiteralExpression(node)
    ? node.properties.flatMap(({ name }) =>
        name && (ts.isStringLiteral(name) || ts.isIdentifier(name))
          ? [name.text]
          : [],
      )
    : [];
}

function textOf(node: ts.Expression | undefined): string | undefined {
  return node && ts.isStringLiteral(node) ? node.text : undefined;
}

/** The layers by which a test departs from an example. */
function layersOf(node: ts.Expression | undefined): string[] {
  return node && ts.isObjectLiteralExpression(node)
    ? namesOf(node).map(concern => {
        const chosen = property(node, concern);
        const use =
          chosen && ts.isObjectLiteralExpression(chosen)
            ? textOf(property(chosen, 'use'))
            : undefined;
        return ` with ${concern} ${use}`;
      })
    : [];
}

function behaviour(node: ts.ObjectLiteralExpression): TestedBehaviours {
  const example = textOf(property(node, 'example')) ?? 'aks-production';
  const release = textOf(property(node, 'release'));
  const suffix = [
    release && ` (chart release ${release})`,
    ...layersOf(property(node, 'layers')),
  ]
    .filter(Boolean)
    .join('');
  return {
    accepts: [
      ...(property(node, 'objectsToExample') ? [] : [`the example ${example}`]),
      ...namesOf(property(node, 'accepts')),
    ].map(name => `${name}${suffix}`),
    refuses: namesOf(property(node, 'refuses')).map(name => `${name}${suffix}`),
  };
}

/**
 * Reads the sentences of a rule's test from its source, so that the page of
 * the rule says nothing that is not tested.
 */
export function readBehaviours(file: string): TestedBehaviours {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: TestedBehaviours = { accepts: [], refuses: [] };
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      node.expression.getText() === 'behavioursOf'
    ) {
      const [, definition] = node.arguments;
      if (definition && ts.isObjectLiteralExpression(definition)) {
        const { accepts, refuses } = behaviour(definition);
        found.accepts.push(...accepts);
        found.refuses.push(...refuses);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    accepts: [...new Set(found.accepts)],
    refuses: [...new Set(found.refuses)],
  };
}
