// The preview as the extension starts it, with small programs in place of bolig and a stand-in for the editor.

import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { addressIn } from "../src/address";
import { Preview } from "../src/preview";
import { asked, knows } from "./vscode";

const home = mkdtempSync(path.join(tmpdir(), "bolig-"));

function program(name: string, script: string): string {
  const file = path.join(home, name);
  writeFileSync(file, `#!${process.execPath}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("the address is found when all of it is there, and only on this machine", () => {
  assert.equal(addressIn("Planen er her: http://127.0.0.1:8123/ab-CD_1/\nSiden er bare"), "http://127.0.0.1:8123/ab-CD_1/");
  assert.equal(addressIn("Planen er her: http://127.0.0.1:8123/ab"), undefined);
  assert.equal(addressIn("Planen er her: http://example.org:80/x/\n"), undefined);
});

test("the page is opened in the editor's own browser, once started for a plan", async () => {
  const bolig = program(
    "bolig",
    'const [what, how, where] = process.argv.slice(2); console.log(`Planen er her: http://127.0.0.1:8123/${what}${how}${where.length}/`); setInterval(() => {}, 1000);',
  );
  const preview = new Preview(home);
  knows("workbench.action.browser.open");
  await preview.show(bolig, "/p");
  await preview.show(bolig, "/p");
  const page = "http://127.0.0.1:8123/preview--ikke-aapne2/";
  const beside = ["workbench.action.focusSecondEditorGroup", `workbench.action.browser.open ${page}`];
  assert.deepEqual(asked.splice(0), [...beside, ...beside]);
  knows();
  await preview.show(bolig, "/p");
  assert.deepEqual(asked.splice(0), [`ute ${page}`]);
  preview.dispose();
});

test("what the program says is told where it stops", async () => {
  const preview = new Preview(home);
  const broken = program("stanser", 'console.error("Fant ingen plan i /p."); process.exit(2);');
  await assert.rejects(preview.show(broken, "/p"), /Fant ingen plan i \/p\./);
  await assert.rejects(preview.show(path.join(home, "finnes-ikke"), "/p"), /ENOENT/);
  preview.dispose();
});
