/** A workbench of a test's own, for what the shared one cannot do: another feed, another port. */
import { spawn } from "node:child_process";
import path from "node:path";

export interface RunningWorkbench {
  url: string;
  stop(): Promise<void>;
}

/** Starts the workbench on a free port over what is built already. */
export function startWorkbench({ feed }: { feed?: string } = {}): Promise<RunningWorkbench> {
  const root = path.join(__dirname, "../..");
  const args = ["--import", "tsx", "workbench/server/main.ts", "--no-build", "--no-open", "--port", "0", ...(feed ? ["--feed", feed] : [])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (data: Buffer) => {
      output += data.toString();
      const ready = /Workbench ready: (\S+)/.exec(output);
      if (ready) {
        resolve({
          url: ready[1]!,
          stop: () => {
            child.kill();
            return ended;
          },
        });
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`The workbench did not start:\n${output}`)));
  });
}
