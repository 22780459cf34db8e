// @ts-check
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../prepare.mjs';
import { interleave, largest, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Line} Line */
/** @typedef {{ ms: number, rssMb: number }} Run */

const wrapper = fileURLToPath(new URL('../run-cli.mjs', import.meta.url));

/** The product's command line in a process of its own. @param {import('../types.ts').Bench} bench @param {string[]} args @returns {Promise<Run>} */
async function runMeasured({ product, scratch }, args) {
  const report = join(scratch, 'run.json');
  const child = spawn(process.execPath, [wrapper, join(product, 'cli.js'), report, ...args], { stdio: 'ignore' });
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`${args[0]}: exit code ${code}`);
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** @type {import('../types.ts').Measure} */
export async function measureBuild(bench) {
  const { sizes, scratch, say } = bench;
  rmSync(join(scratch, 'sites'), { recursive: true, force: true });
  /** @type {Line} */
  const time = { id: 'build.time', name: 'build', unit: 's', values: {}, goal: '≤ 2 × parse' };
  /** @type {Line} */
  const memory = { id: 'build.memory', name: 'build, most memory', unit: 'MB', values: {}, goal: '≤ 600 MB' };
  /** @type {Line} */
  const again = { id: 'build.again', name: 'build again, nothing changed', unit: 's', values: {} };
  /** @type {Line} */
  const againMemory = {
    id: 'build.again-memory',
    name: 'the same, most memory',
    unit: 'MB',
    values: {},
    goal: '≤ 600 MB',
  };
  const changes = [];
  for (const size of sizes) {
    let [out, built] = ['', 0];
    const runs = await interleave(size.count < 1e6 ? bench.rounds : Math.min(2, bench.rounds), {
      parse: () => runMeasured(bench, ['parse', size.logs]),
      build() {
        // Each into a folder of its own. In the minutes after ten thousand files were removed, ext4 looks at all of them for each that it makes: up
        // to ten seconds of processor time that are none of the build's.
        out = join(scratch, 'sites', `${size.count}-${built++}`);
        return runMeasured(bench, ['build', size.logs, '--out', out]);
      },
    });
    const { build = [], parse = [] } = runs;
    const seconds = (/** @type {Run[]} */ list) => median(list.map(({ ms }) => ms)) / 1000;
    const parseSeconds = seconds(parse);
    time.values[size.count] = seconds(build);
    memory.values[size.count] = largest(build.map(({ rssMb }) => rssMb));
    time.baseline = { name: 'parse', value: parseSeconds };
    time.ratio = seconds(build) / parseSeconds;
    memory.baseline = { name: 'parse', value: largest(parse.map(({ rssMb }) => rssMb)) };
    const unchanged = await runMeasured(bench, ['build', size.logs, '--out', out]);
    again.values[size.count] = unchanged.ms / 1000;
    again.baseline = { name: 'parse', value: parseSeconds };
    again.ratio = unchanged.ms / 1000 / parseSeconds;
    againMemory.values[size.count] = unchanged.rssMb;
    say(`build of ${size.count}: ${JSON.stringify(runs)}`);
    changes.push(await measureChanges(bench, size, out));
  }
  rmSync(join(scratch, 'sites'), { recursive: true, force: true });
  time.holds = (time.ratio ?? 0) <= 2;
  for (const line of [memory, againMemory]) line.holds = largest(Object.values(line.values).map(Number)) <= 600;
  return [time, memory, again, againMemory, ...sumUp(changes, sizes)];
}

const edits = {
  /** @param {string} text */
  'one message changed': (text) => text.replace(/^(> \d\d:\d\d:\d\d .*\n {3}\n)(.*)/m, '$1改过的一句话  '),
  /** @param {string} text */
  'one message added': (text) => `${text}> 23:59:59  我  \n   \n补上的一句话  \n   \n`,
};

/** Builds again after a change to one day in the middle: how many files are others than before, by what they are. */
async function measureChanges(
  /** @type {import('../types.ts').Bench} */ bench,
  /** @type {import('../types.ts').Size} */ size,
  /** @type {string} */ out,
) {
  const logs = join(bench.scratch, 'logs');
  /** @type {Record<string, Record<string, number>>} */
  const found = {};
  for (const [name, edit] of Object.entries(edits)) {
    rmSync(logs, { recursive: true, force: true });
    mkdirSync(join(logs, 'bench'), { recursive: true });
    const days = readdirSync(join(size.logs, 'bench'));
    const changed = days[Math.floor(days.length / 2)];
    for (const day of days) {
      const [from, to] = [join(size.logs, 'bench', day), join(logs, 'bench', day)];
      // The same file under a second name; the changed day is written anew, so that the first one stays.
      if (day !== changed) linkSync(from, to);
      else writeFileSync(to, edit(readFileSync(from, 'utf8')));
    }
    await runMeasured(bench, ['build', size.logs, '--out', out]);
    const before = listFiles(out);
    await runMeasured(bench, ['build', logs, '--out', out]);
    const after = listFiles(out);
    const written = [...after].filter(([path, mtime]) => before.get(path) !== mtime).map(([path]) => path);
    found[name] = countBy(written.map(kindOfFile));
    bench.say(`${size.count}, ${name}: ${JSON.stringify(found[name])}`);
  }
  rmSync(logs, { recursive: true, force: true });
  return found;
}

/** Every file of a site and when it was written. @param {string} folder */
function listFiles(folder) {
  return new Map(filesBelow(folder).map((file) => [relative(folder, file), statSync(file).mtimeMs]));
}

/** What a file of a site is, by its path; the first that fits. @type {[kind: string, path: RegExp][]} */
const kinds = [
  ['manifest', /manifest\.json$/],
  ['index', /speakers\.[^/\\]*$/],
  ['people', /(?:people|portraits)\.[^/\\]*$/],
  ['talks', /talks\.[^/\\]*$/],
  ['search', /(?:search\.[^/\\]*|\.bin)$/],
  ['ledger', /\.ledger$/],
  ['shards', /^data[\\/]/],
  ['pages', /\.html$/],
  ['pictures', /\.png$/],
  ['lists', /\.xml$/],
];

/** @param {string} path */
function kindOfFile(path) {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** @param {string[]} names @returns {Record<string, number>} */
function countBy(names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** @param {Record<string, Record<string, number>>[]} changes @param {import('../types.ts').Size[]} sizes @returns {Line[]} */
function sumUp(changes, sizes) {
  return Object.keys(edits).map((name) => {
    const files = changes.map((change) => change[name] ?? {});
    const total = (/** @type {Record<string, number>} */ each) => Object.values(each).reduce((sum, n) => sum + n, 0);
    // The day's page and those beside it, which it is told from; how much was said, of day, chat and archive.
    const fits = files.every(
      ({ shards = 0, manifest = 0, pages = 0, pictures = 0, other = 0 }) =>
        shards <= 1 && manifest <= 1 && pages <= 5 && pictures <= 3 && other === 0,
    );
    const most = Object.entries(files.at(-1) ?? {}).map(([kind, count]) => `${count} ${kind}`);
    return {
      id: `build.${name.replaceAll(' ', '-')}`,
      name: `files written, ${name} (${most.join(', ')})`,
      unit: '',
      values: Object.fromEntries(sizes.map(({ count }, index) => [count, total(files[index] ?? {})])),
      goal: '1 shard, manifest, pages and lists of the day',
      holds: fits,
    };
  });
}
