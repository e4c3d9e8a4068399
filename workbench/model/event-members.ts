import type { Book } from "./book";

interface EventSource {
  book: Book;
}

/** The `_Register…Event` and `_Unregister…Event` methods of one event for a member table. */
export function eventMembers<T extends EventSource>(
  name: string,
  type: number,
  targetId: (target: T) => string,
): Record<string, (target: T, ...args: never[]) => unknown> {
  return {
    [`_Register${name}`]: (target) => target.book.events.register(type, targetId(target)),
    [`_Unregister${name}`]: (target) => target.book.events.unregister(type, targetId(target)),
  };
}
