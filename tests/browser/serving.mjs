// A dossier under work: a copy of the one that ships with the repository, served, and edited by the tests.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The program: as the tests are compiled, or what the variable DOSSIER names. */
export const program = path.resolve(process.env.DOSSIER ?? path.join(repository, 'target', 'debug', 'dossier'));

/** Lends a served dossier to `use`. What `prepare` does to its folder is there before it is served. */
export async function withServed(use, prepare = () => {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-'));
  for (const part of ['content', 'seeds']) cpSync(path.join(repository, part), path.join(folder, part), { recursive: true });
  const edits = editsOf(folder);
  prepare(edits);
  const child = spawn(program, ['-C', folder, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done) => { child.on('exit', done); child.on('error', done); });
  const said = { out: '', err: '' };
  child.stderr.on('data', (text) => { said.err += text; });
  try {
    const home = await new Promise((found, failed) => {
      child.stdout.on('data', (text) => {
        said.out += text;
        const address = said.out.match(/http:\/\/\S+/);
        if (address) found(address[0]);
      });
      child.on('exit', (status) => failed(new Error(`ended with status ${status}: ${said.err}`)));
      child.on('error', failed);
    });
    return await use({
      home,
      said,
      ...edits,
      /** What `check` prints of the dossier as it now is. */
      check: () => spawnSync(program, ['-C', folder, 'check'], { encoding: 'utf8' }).stdout,
    });
  } finally {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** What can be done to the files of a folder. */
function editsOf(folder) {
  const at = (file) => path.join(folder, file);
  return {
    at,
    text: (file) => readFileSync(at(file), 'utf8'),
    /** Writes a file as careful editors do: beside it, and then in its place. */
    save(file, text) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(`${at(file)}~`, text);
      renameSync(`${at(file)}~`, at(file));
    },
  };
}
