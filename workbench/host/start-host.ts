import type { Host, HostOptions } from "./host";

/** Starts the conversation with the add-in in `options.iframe`. */
export function startHost(options: HostOptions): Host {
  throw new Error(`startHost is being written (${options.addinUrl})`);
}
