// @ts-check
// node tests/bench/run-cli.mjs <cli.js> <report.json> <arguments…>: runs the command line in this process, and leaves
// behind how long the process lived and how much memory it had at most.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [node = '', , cli = '', report = '', ...rest] = process.argv;
process.argv = [node, cli, ...rest];
process.on('exit', () => {
  writeFileSync(report, JSON.stringify({ ms: performance.now(), rssMb: mostMemory() }));
});

/** In MB. Linux counts into maxRSS what the process was before it became this program: VmHWM begins anew. */
function mostMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

await import(pathToFileURL(cli).href);
