import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summary } from './summary.mjs';

test('the summary prints the address, the time and no password of the portal', () => {
  const text = summary(
    {
      portal: 'http://127.0.0.1:7007',
      host: 'http://127.0.0.1:3300',
      mlflow: 'http://127.0.0.1:5001',
      passwords: { ada: 'for-ada', paul: 'for-paul', portal: 'hidden' },
    },
    [
      { name: 'Packages', seconds: 90 },
      { name: 'Git host: build', seconds: 200 },
    ],
    263.4,
  );
  assert.match(text, /Ready after 263 s \(longest: Git host: build 200 s/);
  assert.match(text, /Portal {4}http:\/\/127\.0\.0\.1:7007/);
  assert.match(text, /paul for-paul/);
  assert.doesNotMatch(text, /hidden/);
});
