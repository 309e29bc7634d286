import { join } from 'node:path';
import { Command } from 'commander';
import { InvalidDeploymentError } from '../errors';
import { render } from '../render';
import { resolve } from '../resolve';
import { readExisting, readYaml } from './existing';
import { jsonReport, textReport } from './report';
import { verify } from './verify';
import { writeBundle } from './writeBundle';

interface Options {
  platform?: string;
  answers?: string;
  out?: string;
  format: 'text' | 'json';
  verify?: string;
}

/**
 * Takes a piece of output as it is, line ends included.
 *
 * @public
 */
export type Write = (text: string) => void;

function generate(options: Options, write: Write): number {
  const { platform, answers, out } = options;
  if (!platform || !answers || !out) {
    throw new Error('--platform, --answers and --out are needed');
  }
  const input = { platform: readYaml(platform), answers: readYaml(answers) };
  // The folder of the deployment is known only after a first resolve.
  const { rootPath, environments } = resolve(input);
  const existing = readExisting(
    join(out, rootPath),
    environments.map(({ name }) => name),
  );
  const bundle = render(resolve({ ...input, ...existing }));
  const refused = bundle.findings.some(({ severity }) => severity === 'error');
  if (!refused) {
    writeBundle(out, bundle.files);
  }
  write(
    options.format === 'json'
      ? `${JSON.stringify(jsonReport(bundle), null, 2)}\n`
      : textReport(bundle, refused ? 'nowhere: there are errors' : out),
  );
  return refused ? 1 : 0;
}

function report(error: unknown, options: Options, write: Write): number {
  if (error instanceof InvalidDeploymentError) {
    write(
      options.format === 'json'
        ? `${JSON.stringify({ problems: error.problems }, null, 2)}\n`
        : `${error.message}\n`,
    );
  } else {
    write(`${error instanceof Error ? error.message : error}\n`);
  }
  return 1;
}

/**
 * The command line.
 *
 * @param argv - as in `process.argv`
 * @returns the exit code: 1 after a finding of severity error, wrong input, or
 * a generated file that somebody edited
 * @public
 */
export function runCommandLine(
  argv: string[],
  output: { out: Write; error: Write } = {
    out: text => process.stdout.write(text),
    error: text => process.stderr.write(text),
  },
): number {
  const command = new Command('layered-deployment')
    .description('Writes a layered Helm deployment from answers and a platform')
    .option('--platform <file>', 'description of the platform, as YAML')
    .option('--answers <file>', 'answers of the team, as YAML')
    .option('--out <folder>', 'root of the repository to write into')
    .option('--format <format>', 'text or json', 'text')
    .option(
      '--verify <folder>',
      'look for edited generated files below this folder, and write nothing',
    )
    .allowExcessArguments(false);
  const options = command.parse(argv).opts<Options>();
  try {
    return options.verify
      ? verify(options.verify, output.out)
      : generate(options, output.out);
  } catch (error) {
    return report(error, options, output.error);
  }
}
