// The server with a client that is not ours, that of VS Code. The program is $GAOLINT.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import test from "node:test";
import protocol from "vscode-languageserver-protocol/node.js";

const program = process.env.GAOLINT ?? "gaolint";
const path = fileURLToPath(new URL("../../../examples/bad/dong-chu.txt", import.meta.url));
const uri = pathToFileURL(path).href;
const document = { uri };
const written = readFileSync(path, "utf8");

class Session {
  constructor() {
    this.process = spawn(program, ["lsp", "--lang", "zh"], { stdio: ["pipe", "pipe", "inherit"] });
    this.exit = new Promise((resolve) => this.process.once("exit", resolve));
    this.published = [];
    this.waiting = [];
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.process.stdout),
      new protocol.StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.waiting.splice(0).forEach((wake) => wake());
    });
    this.connection.listen();
  }

  async initialize() {
    const answer = await this.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
      },
    });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return answer.capabilities;
  }

  open(text) {
    return this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "plaintext", version: 1, text },
    });
  }

  change(version, contentChanges) {
    return this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async diagnostics(version) {
    for (;;) {
      const found = this.published.find((each) => each.uri === uri && each.version === version);
      if (found) return found.diagnostics;
      await new Promise((wake) => this.waiting.push(wake));
    }
  }

  async end() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return this.exit;
  }
}

async function opened() {
  const session = new Session();
  const capabilities = await session.initialize();
  await session.open(written);
  return { session, capabilities, findings: await session.diagnostics(1) };
}

const kLimit = { timeout: 20000 };
const confusable = (findings) => findings.find((each) => each.code === "spelling/confusable");

test("findings of an opened draft", kLimit, async () => {
  const { session, findings } = await opened();
  const { source, range } = confusable(findings);
  assert.equal(source, "gaolint");
  assert.equal(written.split("\n")[range.start.line].slice(range.start.character, range.end.character), "乱像");
  assert.equal(await session.end(), 0);
});

test("a code action, applied, takes its finding away", kLimit, async () => {
  const { session, findings } = await opened();
  const finding = confusable(findings);
  const actions = await session.connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: document,
    range: finding.range,
    context: { diagnostics: [finding], only: [protocol.CodeActionKind.QuickFix] },
  });
  const fix = actions.find((each) => each.edit.changes?.[uri]?.some((edit) => edit.newText.includes("象")));
  assert.ok(fix, "a fix");
  await session.change(2, fix.edit.changes[uri].map(({ range, newText: text }) => ({ range, text })));
  assert.equal(confusable(await session.diagnostics(2)), undefined);
  assert.equal(await session.end(), 0);
});

test("outline and folds", kLimit, async () => {
  const { session } = await opened();
  const symbols = await session.connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: document });
  const flat = symbols.flatMap((each) => [each, ...(each.children ?? [])]);
  assert.ok(flat.some((each) => each.name.startsWith("二、") && each.children.length === 3));
  const folds = await session.connection.sendRequest(protocol.FoldingRangeRequest.type, { textDocument: document });
  assert.ok(folds.length >= 4 && folds.every((each) => each.startLine < each.endLine));
  assert.equal(await session.end(), 0);
});

test("semantic tokens lie in their lines, in order", kLimit, async () => {
  const { session, capabilities } = await opened();
  const { data } = await session.connection.sendRequest(protocol.SemanticTokensRequest.type, { textDocument: document });
  const kinds = capabilities.semanticTokensProvider.legend.tokenTypes;
  const lines = written.split("\n");
  let line = 0;
  let start = 0;
  assert.ok(data.length > 0 && data.length % 5 === 0);
  for (let at = 0; at < data.length; at += 5) {
    start = data[at] === 0 ? start + data[at + 1] : data[at + 1];
    line += data[at];
    assert.ok(start + data[at + 2] <= lines[line].length && kinds[data[at + 3]]);
  }
  assert.equal(await session.end(), 0);
});

test("what it does not know it refuses, and ends without shutdown as an error", kLimit, async () => {
  const { session } = await opened();
  await assert.rejects(session.connection.sendRequest("gaolint/unheardOf", {}), { code: -32601 });
  await session.connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await session.exit, 1);
});
