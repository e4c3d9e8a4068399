/** functions.json as custom-functions-metadata writes it; only what the host needs. */
export interface CustomFunctionMetadata {
  functions: CustomFunction[];
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
  /** Custom enums: values a parameter offers, by the id its `customEnumId` names. */
  enums?: CustomEnum[];
}

export interface CustomEnum {
  id: string;
  type?: "string" | "number" | string;
  values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[];
}

export interface CustomFunction {
  /** What travels on the wire, upper case. */
  id: string;
  /** What is typed after the namespace. */
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: CustomFunctionParameter[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    volatile?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
  };
}

export interface CustomFunctionParameter {
  name: string;
  description?: string;
  type?: "number" | "string" | "boolean" | "any" | string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}
