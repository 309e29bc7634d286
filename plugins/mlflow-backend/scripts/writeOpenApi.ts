import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOpenApiDocument } from '../src/openapi';
import { operations } from '../src/operations';

writeFileSync(
  join(__dirname, '../openapi.json'),
  `${JSON.stringify(createOpenApiDocument(operations), null, 2)}\n`,
);
