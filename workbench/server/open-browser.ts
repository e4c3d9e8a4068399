import { spawn } from "node:child_process";

/** Opens the person's own browser; when that fails, the printed address is enough. */
export function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "win32" ? ["cmd", "/c", "start", "", url] : process.platform === "darwin" ? ["open", url] : ["xdg-open", url];
  const child = spawn(command ?? "xdg-open", args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
