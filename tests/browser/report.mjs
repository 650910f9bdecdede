// Prints each test with its time, what went wrong, and last how many passed and failed.

export default async function* report(events) {
  let passed = 0, failed = 0;
  for await (const { type, data } of events) {
    // Older versions of node report each file as a test that holds its tests.
    if ((type !== 'test:pass' && type !== 'test:fail') || isFile(data)) {
      if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
      continue;
    }
    const seconds = `${(data.details.duration_ms / 1000).toFixed(1)} s`;
    if (type === 'test:pass') {
      passed += 1;
      yield `   passed  ${data.name}  (${seconds})\n`;
    } else {
      failed += 1;
      const error = data.details.error?.cause ?? data.details.error;
      yield `   FAILED  ${data.name}  (${seconds})\n${indent(String(error?.stack ?? error))}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

const isFile = ({ name }) => /\.test\.mjs$/.test(name);

const indent = (text) => text.split('\n').map((line) => `      ${line}`).join('\n');
