import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";

/** Workbook.settings: key-value pairs kept with the workbook for this add-in (the Excel.Setting API). */
export class SettingCollection {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

/** One setting, by key. */
export class Setting {
  constructor(
    readonly book: Book,
    readonly key: string,
  ) {}

  get members(): MemberTable {
    return settingMembers;
  }

  get value(): unknown {
    if (!this.book.settings.has(this.key)) throw itemNotFound();
    return this.book.settings.get(this.key);
  }
}

const members = defineMembers<SettingCollection>({
  type: "SettingCollection",
  items: ({ book }) => [...book.settings.keys()].map((key) => new Setting(book, key)),
  methods: {
    Add: ({ book }, key: unknown, value: unknown) => {
      if (typeof key !== "string" || key === "") throw invalidArgument();
      book.settings.set(key, structuredClone(value));
      book.events.onSettings?.();
      return new Setting(book, key);
    },
    GetCount: ({ book }) => book.settings.size,
    GetItem: ({ book }, key: string) => {
      if (!book.settings.has(key)) throw itemNotFound();
      return new Setting(book, key);
    },
    GetItemOrNullObject: ({ book }, key: string) => (book.settings.has(key) ? new Setting(book, key) : null),
  },
});

const settingMembers = defineMembers<Setting>({
  type: "Setting",
  identify: (setting) => ({ _Id: setting.key }),
  scalars: {
    Key: (setting) => setting.key,
    Value: {
      get: (setting) => setting.value,
      set: (setting, value: unknown) => {
        setting.book.settings.set(setting.key, structuredClone(value));
        setting.book.events.onSettings?.();
      },
    },
    _Id: (setting) => setting.key,
  },
  methods: {
    Delete: (setting) => {
      if (!setting.book.settings.delete(setting.key)) throw itemNotFound();
      setting.book.events.onSettings?.();
    },
  },
});
