/** functions.json as custom-functions-metadata writes it; only what the host needs. */
export interface CustomFunctionMetadata {
  functions: CustomFunction[];
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
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
}
