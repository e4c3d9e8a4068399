/** One entry of a richApiMessage event. Category 1 = custom functions, 65536 = everything else. */
export interface RichApiEvent {
  category: 1 | 65536;
  type: number;
  targetId: string;
  /** Serialised to JSON when sent. */
  message: unknown;
}
