import { defineMembers, type Exposed, type MemberTable } from "../model/members";
import type { CustomFunctionHost } from "./custom-function-host";

export interface RuntimeState {
  startupBehavior: "None" | "Load";
  /** Whether the pane is to be seen. */
  visible: boolean;
  /** The add-in asks for its pane to be shown or hidden. */
  show(visible: boolean): void;
  ribbon(update: unknown): void;
}

/** Services of Office beside the workbook, by the name office.js asks for them. Anything else fails with ApiNotFound. */
export function services(cf: CustomFunctionHost, state: RuntimeState): Map<string, Exposed> {
  return new Map<string, Exposed>(
    [customFunctions(cf), addinInternal, persistence(state), appRuntime(state), ribbon(state)].map((members) => [
      members.type,
      { members },
    ]),
  );
}

function customFunctions(cf: CustomFunctionHost): MemberTable {
  return defineMembers<Exposed>({
    type: "Microsoft.ExcelServices.CustomFunctions",
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => cf.runtimeReady(),
      /** 1: large results are split, 2: shorter pause between results, 3: timings of each call, 4: pause has a limit. */
      _GetEnabledFeatures: () => [1, 2, 3, 4],
      SetInvocationArrayResults: (_service, results: unknown) => cf.takeArrayResults(results),
      SetInvocationResults: (_service, results: unknown) => cf.takeObjectResults(results),
    },
  });
}

const addinInternal = defineMembers<Exposed>({
  type: "Microsoft.InternalService.AddinInternalService",
  methods: {
    /** office.js says at start-up that it can take keyboard shortcuts; the workbench sends none. */
    NotifyActionHandlerReady: () => null,
  },
});

/** Office.addin.setStartupBehavior. */
const persistence = (state: RuntimeState): MemberTable =>
  defineMembers<Exposed>({
    type: "Microsoft.AppRuntime.AppRuntimePersistenceService",
    methods: {
      GetAppRuntimeStartState: () => (state.startupBehavior === "Load" ? "Background" : "Inactive"),
      SetAppRuntimeStartState: (_service, start: string) => {
        state.startupBehavior = start === "Inactive" ? "None" : "Load";
      },
    },
  });

/** Office.addin.showAsTaskpane and hide. */
const appRuntime = (state: RuntimeState): MemberTable =>
  defineMembers<Exposed>({
    type: "Microsoft.AppRuntime.AppRuntimeService",
    methods: {
      GetAppRuntimeState: () => (state.visible ? "Visible" : "Background"),
      SetAppRuntimeState: (_service, wanted: string) => state.show(wanted === "Visible"),
    },
  });

/** Office.ribbon.requestUpdate and requestCreateControls. */
const ribbon = (state: RuntimeState): MemberTable =>
  defineMembers<Exposed>({
    type: "Microsoft.DynamicRibbon.DynamicRibbon",
    methods: {
      ExecuteRequestUpdate: (_service, json: unknown) => state.ribbon(typeof json === "string" ? JSON.parse(json) : json),
    },
  });
