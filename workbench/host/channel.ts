/** Text messages to and from the add-in's window. */
export interface Channel {
  post(text: string): void;
  /** @returns a function that stops listening */
  listen(receive: (text: unknown) => void): () => void;
}

/** The messages of one frame, by origin and window: nobody else on the page is listened to. */
export function frameChannel(iframe: HTMLIFrameElement, origin: string): Channel {
  return {
    post: (text) => iframe.contentWindow?.postMessage(text, origin),
    listen: (receive) => {
      const listener = (event: MessageEvent): void => {
        if (event.source === iframe.contentWindow && event.origin === origin) receive(event.data);
      };
      window.addEventListener("message", listener);
      return () => window.removeEventListener("message", listener);
    },
  };
}
