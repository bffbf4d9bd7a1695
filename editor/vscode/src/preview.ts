// `bolig preview` as a program of its own, one for each plan, which ends with the editor.

import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import * as vscode from "vscode";
import { addressIn } from "./address";

const PATIENCE = 60_000; // milliseconds until the page must be there
const SECOND_GROUP = "workbench.action.focusSecondEditorGroup"; // the column to the right, which is made where there is none
const BROWSER = "workbench.action.browser.open"; // the editor's own browser, where it has one

type Program = ChildProcessByStdio<null, Readable, Readable>;

export class Preview implements vscode.Disposable {
  private readonly running = new Map<string, { program: Program; address: Promise<string> }>();

  constructor(private readonly home: string) {}

  /** Shows the page beside the text. Rejects with what the program said where it could not be started. */
  async show(command: string, folder: string): Promise<void> {
    const found = this.running.get(folder) ?? this.start(command, folder);
    await beside(await found.address);
  }

  dispose(): void {
    for (const { program } of this.running.values()) {
      program.kill();
    }
    this.running.clear();
  }

  private start(command: string, folder: string): { program: Program; address: Promise<string> } {
    const program = spawn(command, ["preview", "--ikke-aapne", folder], { cwd: this.home, stdio: ["ignore", "pipe", "pipe"] });
    const started = { program, address: address(program) };
    this.running.set(folder, started);
    program.once("exit", () => this.running.delete(folder));
    program.once("error", () => this.running.delete(folder));
    return started;
  }
}

function address(program: Program): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const wait = setTimeout(() => {
      program.kill();
      reject(new Error("siden kom ikke i løpet av et minutt."));
    }, PATIENCE);
    const listen = (data: Buffer): void => {
      said += data.toString("utf8");
      const found = addressIn(said);
      if (found !== undefined) {
        clearTimeout(wait);
        resolve(found);
      }
    };
    program.stdout.on("data", listen);
    program.stderr.on("data", listen);
    program.once("error", (error) => {
      clearTimeout(wait);
      reject(error);
    });
    program.once("exit", () => {
      clearTimeout(wait);
      reject(new Error(said.trim().split("\n").at(-1) || "programmet stanset."));
    });
  });
}

/** In the editor's own browser, beside the text; in the machine's where the editor has none. The page lets nobody frame it, so that
 * it cannot be shown in a panel. */
async function beside(address: string): Promise<void> {
  const known = await vscode.commands.getCommands(true);
  if (!known.includes(BROWSER)) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
    return;
  }
  await vscode.commands.executeCommand(SECOND_GROUP);
  await vscode.commands.executeCommand(BROWSER, address);
}
