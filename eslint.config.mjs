import js from "typescript-eslint";
import office from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";

/**
 * The import fence of the product, executable: each folder names what it may not reach, with the reason in the message.
 * The path of a click is taskpane → workflows → model → workbook (types); only src/excel knows Excel.
 */
const excelGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message:
    "Excel, Office and OfficeExtension belong under src/excel: ask the workbook port instead.",
}));

const fence = (folder, forbidden) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: forbidden.map(([group, message]) => ({ group, message })) },
    ],
  },
});

const ui = [
  ["react", "react-dom", "react-dom/*", "@fluentui/*"],
  "React and Fluent belong under src/taskpane.",
];
const into = (folders, reason) => [
  folders.flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  reason,
];
const model = into(
  ["taskpane", "commands", "workflows", "excel", "workbench"],
  "The model takes data and returns data: no pane, no workflow, no Excel in it."
);

const syncMessage =
  "A sync inside a loop costs a round trip per item: load everything, travel once. A chunk loop says its reason on the line.";

export default [
  { ignores: ["node_modules/**", "dist/**", ".cache/**", "output/**", "coverage/**"] },
  ...js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-eval": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "User text is rendered as text.",
        },
        {
          selector: "AssignmentExpression[left.property.name='innerHTML']",
          message: "User text is rendered as text.",
        },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/taskpane/index.tsx", "src/commands/index.ts"],
    rules: { "no-restricted-globals": ["error", ...excelGlobals] },
  },
  {
    files: ["src/{intake,scoring,finance,insight,portfolio,reports,sheets,settings}/**/*.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The analysis date is an input." },
        { object: "Math", property: "random", message: "The model is deterministic." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The analysis date is an input.",
        },
        {
          selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
          message: "Name the locale: the language is an input.",
        },
      ],
    },
  },
  fence("intake", [
    ui,
    model,
    into(
      ["scoring", "finance", "insight", "portfolio", "reports", "sheets", "settings"],
      "Intake imports nothing of ours."
    ),
  ]),
  fence("sheets", [
    ui,
    model,
    into(
      ["intake", "scoring", "finance", "insight", "portfolio", "reports", "settings"],
      "Sheets describe, they do not know what."
    ),
  ]),
  fence("scoring", [
    ui,
    model,
    into(
      ["finance", "insight", "portfolio", "reports"],
      "What scoring needs of another part arrives as data."
    ),
  ]),
  fence("finance", [
    ui,
    model,
    into(
      ["scoring", "insight", "portfolio", "reports"],
      "What finance needs of another part arrives as data."
    ),
  ]),
  fence("insight", [
    ui,
    model,
    into(
      ["finance", "portfolio", "reports"],
      "What insight needs of another part arrives as data."
    ),
  ]),
  fence("portfolio", [
    ui,
    model,
    into(
      ["finance", "insight", "reports"],
      "What portfolio needs of another part arrives as data."
    ),
  ]),
  fence("settings", [ui, model]),
  fence("selftest", [ui, model]),
  fence("reports", [ui, model]),
  fence("workflows", [
    ui,
    into(
      ["taskpane", "commands", "excel", "workbench"],
      "A workflow speaks to the workbook port only."
    ),
  ]),
  fence("excel", [
    ui,
    into(
      ["taskpane", "commands", "workflows", "intake", "scoring", "reports", "workbench"],
      "The adapter knows the port and the sheet plan, nothing of the model."
    ),
  ]),
  fence("taskpane", [into(["workbench"], "The product never imports its stand-in for Excel.")]),
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      // Not "call-sync-after-load" and "call-sync-before-read": a step queues, and the function it returns reads after
      // the one sync in ExcelSession, which rules that look at the order of lines take for a mistake. A property that
      // was not loaded throws in the genuine client, which the tests run.
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector:
            ":matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement) AwaitExpression > CallExpression[callee.property.name='sync']",
          message: syncMessage,
        },
        {
          selector:
            "CallExpression[callee.property.name=/^(forEach|map|filter|reduce|some|every|flatMap)$/] :function CallExpression[callee.property.name='sync']",
          message: syncMessage,
        },
      ],
    },
  },
];
