// @ts-check
// node tests/bench/run-parse.mjs [folders of logs]: benchParse on the logs named, by default those beside the repository.
import { benchFolders, realLogs } from './measures/parse.mjs';

const named = process.argv.slice(2);
const { bytes, entries, decodeMs, parseMs, ratio } = await benchFolders(named.length > 0 ? named : realLogs);
const found = `${(bytes / 1e6).toFixed(1)} MB, ${entries} messages`;
process.stdout.write(
  `parse: ${found}: decode and split ${decodeMs.toFixed(1)} ms, parse ${parseMs.toFixed(1)} ms, ratio ${ratio.toFixed(2)}\n`,
);
