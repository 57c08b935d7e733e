// What is in the .vsix that `npm run pack` made: what the extension needs, and nothing else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test, { after } from "node:test";

const packed = fileURLToPath(new URL("../dist/gaolint.vsix", import.meta.url));
const unpacked = mkdtempSync(join(tmpdir(), "gaolint-vsix-"));
execFileSync("python3", ["-m", "zipfile", "-e", packed, unpacked]);
after(() => rmSync(unpacked, { recursive: true }));

const read = (name) => readFileSync(join(unpacked, "extension", name), "utf8");
const manifest = JSON.parse(read("package.json"));
const texts = { zh: JSON.parse(read("package.nls.json")), en: JSON.parse(read("package.nls.en.json")) };

test("the files", () => {
  assert.deepEqual(readdirSync(join(unpacked, "extension")).sort(), [
    "LICENSE.txt",
    "dist",
    "language-configuration.json",
    "package.json",
    "package.nls.en.json",
    "package.nls.json",
    "readme.md",
  ]);
  assert.deepEqual(readdirSync(join(unpacked, "extension", "dist")), ["extension.js"]);
});

test("the bundle needs nothing that is not there", () => {
  const builtin = new Set(process.getBuiltinModule("module").builtinModules);
  const required = [...read(manifest.main).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
  assert.ok(required.includes("vscode"));
  assert.deepEqual(
    required.filter((name) => name !== "vscode" && !builtin.has(name.replace(/^node:/, ""))),
    [],
  );
});

test("every command of the manifest is registered", () => {
  const bundle = read(manifest.main);
  for (const { command } of manifest.contributes.commands) {
    assert.ok(bundle.includes(`registerCommand("${command}"`), command);
  }
});

test("every text of the manifest is there, in Chinese and in English, and none is left over", () => {
  const asked = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]).sort();
  for (const [language, given] of Object.entries(texts)) {
    assert.deepEqual(Object.keys(given).sort(), asked, language);
  }
  assert.ok(Object.values(texts.zh).every((text) => /\p{Script=Han}/u.test(text)));
  assert.ok(Object.values(texts.en).every((text) => !/\p{Script=Han}/u.test(text)));
});
