// The Nu HTML checker, and where it is behind.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import jar from 'vnu-jar';

/** Where the checker is behind, and how that is known. One that lets nothing pass any more is a fault. */
export const BEHIND = [
  // On the disk it takes nothing for 'self', as browsers do. That all of it loads is held in every-page.test.mjs.
  /^Resource violates Content Security Policy \(meta tag\): external (script|stylesheet) “(\.\.\/)*static\/[\w/.-]+” blocked by “(script|style)-src” directive\.$/,
  // Properties of SVG 2 that every browser has had since 2018.
  /^CSS: “(paint-order|vector-effect)”: Property “\1” doesn't exist\.$/,
];

/** What pages tell machines is data, which no browser runs and no policy blocks; the checker takes it for a script. */
const isData = ({ message, extract }) => message.startsWith('Inline script violates Content Security Policy') && /<script type="application\/ld\+json">/.test(extract);

/** Errors and warnings in files, all of them. It does not guess at languages: its guess at a few words is another each time. */
export async function check(files) {
  const how = ['--format', 'json', '--stdout', '--exit-zero-always', '--no-langdetect', '--also-check-css', '--also-check-svg'];
  const { stdout } = await promisify(execFile)('java', ['-jar', String(jar), ...how, ...files], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
}

/** Those that are none where the checker is behind, each as a line. */
export const faults = (messages) => messages.filter((one) => !isData(one) && !BEHIND.some((known) => known.test(one.message))).map(line);

/** What is wrong in files, each as a line. */
export const complaints = async (files) => faults(await check(files));

const line = ({ url, lastLine, message, extract }) => `${url.replace(/^.*\/(?=public\/)/, '')}:${lastLine}: ${message} ${extract ?? ''}`;
