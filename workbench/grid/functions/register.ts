import type { Injector } from "@univerjs/core";
import { FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IRegisterFunctionService } from "@univerjs/sheets-formula";
import type { CustomFunctionMetadata, CustomFunctionParameter } from "../../host";
import { AddinFunction, type Evaluate } from "./executor";
import { parameterHelp } from "./parameter-help";

/**
 * Makes the add-in's functions known under NAMESPACE.NAME, with what autocomplete and argument help show. To be called after the workbook
 * exists and before any formula uses them: Univer does not look again at a formula whose function was unknown.
 */
export function registerFunctions(injector: Injector, namespace: string, metadata: CustomFunctionMetadata, evaluate: Evaluate): void {
  const descriptions = injector.get(IRegisterFunctionService);
  const executors = injector.get(IFunctionService);
  for (const fn of metadata.functions) {
    const name = `${namespace}.${fn.name ?? fn.id}`.toUpperCase();
    const description = fn.description ?? "";
    descriptions.registerFunction({
      name,
      func: () => "#VALUE!",
      description: {
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: (fn.parameters ?? []).map((parameter) => ({
          name: parameter.name,
          detail: parameterHelp(parameter, metadata),
          example: exampleOf(parameter),
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      },
    });
    executors.registerExecutors(new AddinFunction(name, fn, evaluate));
  }
}

function exampleOf(parameter: CustomFunctionParameter): string {
  if (parameter.dimensionality === "matrix") return "A1:B2";
  return parameter.type === "number" ? "1" : parameter.type === "boolean" ? "TRUE" : '"text"';
}
