/** What `npm run workbench -- …` understands. */
export interface Options {
  port: number;
  /** Manifest of another add-in of this project; null for the built one. */
  manifest: string | null;
  /** Folder served in place of the add-in's data/. */
  feed: string | null;
  /** "minimum" to claim only the sets the manifest asks for. */
  requirements: string | null;
  build: boolean;
  open: boolean;
}

export const defaultPort = 3000;

/**
 * Reads the command line.
 * @throws Error naming the argument that is not understood
 */
export function readOptions(args: readonly string[], environment: Record<string, string | undefined> = {}): Options {
  const options: Options = { port: defaultPort, manifest: null, feed: null, requirements: null, build: true, open: !environment.CI };
  const rest = args.filter((arg) => arg !== "--");
  for (let i = 0; i < rest.length; i++) {
    const [name, attached] = splitOnce(rest[i] ?? "");
    const value = (): string => {
      const given = attached ?? rest[++i];
      if (given === undefined || given.startsWith("--")) throw new Error(`${name} needs a value.`);
      return given;
    };
    switch (name) {
      case "--port":
        options.port = Number(value());
        if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535)
          throw new Error("--port needs a number from 0 to 65535.");
        break;
      case "--manifest":
        options.manifest = value();
        break;
      case "--feed":
        options.feed = value();
        break;
      case "--requirements":
        options.requirements = value();
        if (!/^(minimum|highest)$/.test(options.requirements)) throw new Error("--requirements is minimum or highest.");
        break;
      case "--no-build":
        options.build = false;
        break;
      case "--no-open":
        options.open = false;
        break;
      default:
        throw new Error(
          `${rest[i]} is not understood. Known: --port N, --manifest FILE, --feed DIR, --requirements minimum|highest, --no-build, --no-open.`,
        );
    }
  }
  return options;
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
