// Which plan is meant: that of the text one is in, else the only one in the folders that are open.

import * as path from "node:path";
import * as vscode from "vscode";

export async function planFolder(): Promise<string | undefined> {
  const file = vscode.window.activeTextEditor?.document.uri;
  if (file?.scheme === "file") {
    for (let folder = path.dirname(file.fsPath); ; folder = path.dirname(folder)) {
      if (await holdsPlan(folder)) {
        return folder;
      }
      if (folder === path.dirname(folder)) {
        break;
      }
    }
  }
  const found = await vscode.workspace.findFiles("**/plan.yaml", "**/node_modules/**", 20);
  const folders = [...new Set(found.map((each) => path.dirname(each.fsPath)))];
  return folders.length > 1 ? vscode.window.showQuickPick(folders, { placeHolder: "Hvilken plan vil du se?" }) : folders[0];
}

async function holdsPlan(folder: string): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.file(path.join(folder, "plan.yaml")))).type === vscode.FileType.File;
  } catch {
    return false;
  }
}
