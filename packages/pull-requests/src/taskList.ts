const HEADING = /^#{1,6}\s+(.+?)\s*$/;
const TASK = /^(\s*[-*+] \[)([ xX])(\]\s+)(.+?)\s*$/;

interface Task {
  line: number;
  heading: string;
  text: string;
  ticked: boolean;
}

/**
 * Ticks the boxes of `next` that a person ticked in `previous`. An item is
 * known by its text below its heading, equal ones by their order; where a
 * heading was reworded, by its text alone if that is unmistakable.
 */
export function keepTicks(previous: string, next: string): string {
  const before = readTasks(previous);
  const after = readTasks(next);
  const lines = next.split('\n');
  for (const task of after) {
    const sameText = (other: Task) => other.text === task.text;
    const samePlace = (other: Task) =>
      sameText(other) && other.heading === task.heading;
    const known = before.filter(samePlace);
    const old = known.length
      ? known[after.filter(samePlace).indexOf(task)]
      : onlyOne(after.filter(sameText)) && onlyOne(before.filter(sameText));
    if (old?.ticked) {
      lines[task.line] = lines[task.line].replace(TASK, '$1x$3$4');
    }
  }
  return lines.join('\n');
}

function onlyOne(tasks: Task[]): Task | undefined {
  return tasks.length === 1 ? tasks[0] : undefined;
}

function readTasks(text: string): Task[] {
  const tasks: Task[] = [];
  let heading = '';
  text.split('\n').forEach((content, line) => {
    heading = HEADING.exec(content)?.[1] ?? heading;
    const match = TASK.exec(content);
    if (match) {
      tasks.push({ line, heading, text: match[4], ticked: match[2] !== ' ' });
    }
  });
  return tasks;
}
