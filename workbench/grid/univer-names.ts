import { IDefinedNamesService } from "@univerjs/engine-formula";
import { RemoveDefinedNameCommand, InsertDefinedNameCommand } from "@univerjs/sheets";
import type { NameState } from "./grid";
import type { Engine } from "./univer";

/** What Univer calls the workbook in a name's scope. */
const workbookScope = "AllDefaultWorkbook";

/** Defined names. Univer keeps their text without the leading "=". */
export class UniverNames {
  private readonly service: IDefinedNamesService;
  private next = 1;

  constructor(private readonly engine: Engine) {
    this.service = engine.injector.get(IDefinedNamesService);
  }

  list(): NameState[] {
    return Object.values(this.service.getDefinedNameMap(this.engine.unitId) ?? {}).map((name) => ({
      name: name.name,
      formula: name.formulaOrRefString.startsWith("=") ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      scope: !name.localSheetId || name.localSheetId === workbookScope ? null : name.localSheetId,
      visible: !name.hidden,
    }));
  }

  add(state: NameState): void {
    const reference = /^=('(?:[^']|'')+'|[^'!()+*/&,"]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(state.formula);
    this.engine.commands.syncExecuteCommand(InsertDefinedNameCommand.id, {
      unitId: this.engine.unitId,
      id: `name-${this.next++}`,
      name: state.name,
      formulaOrRefString: reference ? state.formula.slice(1) : state.formula,
      localSheetId: state.scope ?? workbookScope,
      hidden: !state.visible,
    });
  }

  remove(name: string, scope: string | null): void {
    const found = Object.values(this.service.getDefinedNameMap(this.engine.unitId) ?? {}).find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase() && (scope === null || candidate.localSheetId === scope),
    );
    if (found) this.engine.commands.syncExecuteCommand(RemoveDefinedNameCommand.id, { ...found, unitId: this.engine.unitId });
  }
}
