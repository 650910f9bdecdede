// A client of the Language Server Protocol, as editors have one, and the server under test.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import protocol from "vscode-languageserver-protocol/node.js";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;

const project = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.DOSSIER ?? join(project, "target/debug/dossier");

/** A copy of the dossier that ships with the project, with a server and a client at work on it. */
export async function session({ utf8 = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dossier lsp ü-"));
  for (const part of ["content", "seeds"]) cpSync(join(project, part), join(folder, part), { recursive: true });
  const server = spawn(program, ["lsp"], { cwd: tmpdir(), stdio: ["pipe", "pipe", "inherit"] });
  const left = new Promise((resolve) => server.on("exit", resolve));
  const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const published = new Map();
  let wake = () => {};
  client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    wake();
  });
  client.onRequest("client/registerCapability", () => null);
  client.listen();
  const started = await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      general: { positionEncodings: utf8 ? ["utf-8", "utf-16"] : ["utf-16"] },
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
      },
    },
  });
  await client.sendNotification("initialized", {});

  const texts = new Map();
  const uri = (path) => `${pathToFileURL(folder).href}/${path}`;
  const document = (path) => ({ textDocument: { uri: uri(path) } });
  /** The position of the mark `|` in a piece of the text, which stands in it once without the mark. */
  const at = (path, marked) => {
    const piece = marked.replace("|", "");
    const text = texts.get(path).text;
    const start = text.indexOf(piece);
    if (start < 0) throw new Error(`${path} has no ${piece}`);
    const before = text.slice(0, start + marked.indexOf("|")).split("\n");
    const line = before.at(-1);
    return { line: before.length - 1, character: utf8 ? Buffer.byteLength(line) : line.length };
  };
  return {
    client,
    folder,
    server,
    started,
    published,
    uri,
    document,
    at,
    left,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    open(path) {
      const text = readFileSync(join(folder, path), "utf8");
      texts.set(path, { text, version: 1 });
      return client.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId: path.endsWith(".md") ? "markdown" : "yaml", version: 1, text },
      });
    },
    /** Replaces one piece of an open text by another. */
    edit(path, from, to) {
      const known = texts.get(path);
      const start = at(path, `|${from}`);
      const end = at(path, `${from}|`);
      known.version += 1;
      known.text = known.text.replace(from, () => to);
      return client.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(path), version: known.version },
        contentChanges: [{ range: { start, end }, text: to }],
      });
    },
    ask: (method, path, marked, more = {}) =>
      client.sendRequest(`textDocument/${method}`, { ...document(path), position: at(path, marked), ...more }),
    /** Waits until what was published for a file is as wanted. */
    async told(path, wanted) {
      const until = Date.now() + 30_000;
      for (;;) {
        const list = published.get(uri(path)) ?? [];
        if (wanted(list)) return list;
        if (Date.now() > until) throw new Error(`${path}: ${JSON.stringify(list)}`);
        await new Promise((resolve) => {
          wake = resolve;
          setTimeout(resolve, 200);
        });
      }
    },
    async end() {
      await client.sendRequest("shutdown");
      await client.sendNotification("exit");
      const status = await left;
      client.dispose();
      rmSync(folder, { recursive: true });
      return status;
    },
  };
}
