import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Handler } from 'express';

/** Git's own server of repositories over HTTP. */
export function findGitBackend(): string {
  const directory = execFileSync('git', ['--exec-path']).toString().trim();
  const program = join(directory, 'git-http-backend');
  if (!existsSync(program)) {
    throw new Error(
      `These tests serve Git repositories with git-http-backend, and there is no ${program}. Install all of Git: on some systems that program is in a package of its own, such as git-daemon or git-web.`,
    );
  }
  return program;
}

/**
 * Serves the real repositories below a folder.
 *
 * @param unanswered - whether a call is carried out and its answer gets lost
 */
export function gitBackend(options: {
  program: string;
  root: string;
  unanswered: (method: string, path: string) => boolean;
}): Handler {
  const { program, root, unanswered } = options;
  return (request, response) => {
    const lost = unanswered(request.method, request.path);
    const backend = spawn(program, {
      env: {
        PATH: process.env.PATH,
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        REMOTE_USER: response.locals.account,
        REQUEST_METHOD: request.method,
        PATH_INFO: decodeURIComponent(request.path),
        QUERY_STRING: request.url.split('?')[1] ?? '',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    backend.stdout.on('data', chunk => chunks.push(chunk));
    backend.on('close', () => {
      if (lost) {
        return;
      }
      const { status, headers, body } = parseAnswer(Buffer.concat(chunks));
      response.status(status).set(headers).end(body);
    });
    request.pipe(backend.stdin);
  };
}

/** What a CGI program says is headers, an empty line, and the content. */
function parseAnswer(answer: Buffer) {
  const end = answer.indexOf('\r\n\r\n');
  const { Status: status, ...headers } = Object.fromEntries(
    answer
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map(line => line.split(': ', 2)),
  );
  return {
    status: Number.parseInt(status ?? '200', 10),
    headers,
    body: answer.subarray(end + 4),
  };
}
