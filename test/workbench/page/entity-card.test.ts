import { readCard } from "../../../workbench/page/entity-card";

const entity = {
  type: "Entity",
  text: "A deal",
  properties: {
    MW: {
      type: "FormattedNumber",
      basicValue: 200,
      numberFormat: "0.0",
      propertyMetadata: {
        sublabel: "MW",
        attribution: [{ sourceAddress: "https://example.com/a", sourceText: "8-K" }, { sourceAddress: "https://example.com/b" }],
      },
    },
    Tenant: { type: "String", basicValue: "Example" },
    Plain: true,
  },
  layouts: {
    card: {
      sections: [
        { title: "Power", collapsed: true, properties: ["MW", "Missing"] },
        { title: "Empty", properties: [] },
      ],
    },
  },
};

test("sections in the order of the card layout, formatted values, sources; what no section names comes last", () => {
  expect(readCard(entity)).toEqual({
    title: "A deal",
    sections: [
      {
        title: "Power",
        collapsed: true,
        fields: [
          {
            label: "MW",
            text: "200.0",
            sublabel: "MW",
            sources: [
              { address: "https://example.com/a", text: "8-K" },
              { address: "https://example.com/b", text: "https://example.com/b" },
            ],
          },
        ],
      },
      {
        title: "",
        collapsed: false,
        fields: [
          { label: "Tenant", text: "Example", sublabel: "", sources: [] },
          { label: "Plain", text: "TRUE", sublabel: "", sources: [] },
        ],
      },
    ],
  });
});

test.each([undefined, null, 7, "text", {}, { type: "Entity" }])("%j has no card", (raw) => expect(readCard(raw)).toBeNull());
