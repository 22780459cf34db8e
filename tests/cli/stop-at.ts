import { spawn } from 'node:child_process';
import { folderOf } from './harness.ts';

/**
 * Runs a program of node's and interrupts it, as Ctrl+C does, as soon as a file is there. It looks for the file itself:
 * on a busy machine it would be done before anybody else saw it.
 */
export async function stopAt(file: string, argv: string[]): Promise<{ code: number | null; err: string }> {
  const watch = `
    const { existsSync } = require('node:fs');
    if (require('node:worker_threads').isMainThread) {
      const timer = setInterval(() => {
        if (!existsSync(${JSON.stringify(file)})) return;
        clearInterval(timer);
        process.kill(process.pid, 'SIGINT');
      }, 1).unref();
    }`;
  const child = spawn(process.execPath, ['--require', `${folderOf({ 'watch.cjs': watch })}/watch.cjs`, ...argv]);
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, err };
}
