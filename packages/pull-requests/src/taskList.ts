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
 * known by its text below its heading; where a heading was reworded, by its
 * text alone if that is unmistakable.
 */
export function keepTicks(previous: string, next: string): string {
  const before = readTasks(previous);
  const after = readTasks(next);
  const lines = next.split('\n');
  for (const task of after) {
    const sameText = (other: Task) => other.text === task.text;
    const old =
      before.find(other => sameText(other) && other.heading === task.heading) ??
      (after.filter(sameText).length === 1 &&
      before.filter(sameText).length === 1
        ? before.find(sameText)
        : undefined);
    if (old?.ticked) {
      lines[task.line] = lines[task.line].replace(TASK, '$1x$3$4');
    }
  }
  return lines.join('\n');
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
