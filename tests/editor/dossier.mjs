// The program, its schemas, and dossiers to try them on.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv';
import { parseDocument } from 'yaml';

export const root = fileURLToPath(new URL('../../', import.meta.url));

// The program: the one that the tests were compiled with, or what the variable DOSSIER names.
const program = process.env.DOSSIER ?? join(root, 'target/debug/dossier');

const run = (...args) => execFileSync(program, args, { encoding: 'utf8' });

// Kind → the path of such a file, as `dossier schema` lists them.
export const kinds = new Map(run('schema').trim().split('\n').map((line) => line.split(/ +/)));

// The text of the schema of a kind.
export const schemaText = (kind) => run('schema', kind);

// The kind of a file by its path; undefined where no schema is for it.
export function kindOf(path) {
  const isLike = ([, pattern]) => {
    const [before, after] = pattern.split('<id>');
    if (after === undefined) return path === pattern;
    return path.startsWith(before) && path.endsWith(after) && !path.slice(before.length, -after.length).includes('/');
  };
  return [...kinds].find(isLike)?.[0];
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'patternErrorMessage'].forEach((word) =>
  ajv.addKeyword(word),
);
const validators = new Map([...kinds.keys()].map((kind) => [kind, ajv.compile(JSON.parse(schemaText(kind)))]));

// What YAML text says; undefined where it is none, or makes too much of aliases.
function value(text) {
  const document = parseDocument(text, { version: '1.2' });
  try {
    return document.errors.length > 0 ? undefined : (document.toJS() ?? null);
  } catch {
    return undefined;
  }
}

// What is wrong with YAML text by the schema of its kind: empty where nothing is, null where the text is no YAML.
export function faults(kind, text) {
  const written = value(text);
  if (written === undefined) return null;
  const validate = validators.get(kind);
  return validate(written) ? [] : validate.errors.map((one) => `${one.instancePath} ${one.message}`);
}

// Begins a new dossier in a folder.
export function begun(folder) {
  run('init', folder);
  return folder;
}

// What is wrong with the files of a dossier, by their schemas.
export function faultsOf(files) {
  return Object.entries(files).flatMap(([path, text]) => {
    const kind = kindOf(path);
    return kind ? (faults(kind, text) ?? []).map((fault) => `${path}: ${fault}`) : [];
  });
}

// The codes that `dossier check` gives, of errors and of warnings.
export function check(files) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-editor-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(program, ['-C', folder, 'check', '--format', 'json'], { encoding: 'utf8' });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The files of the shipped dossier by their paths.
export function shipped() {
  const names = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
  return Object.fromEntries(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}
