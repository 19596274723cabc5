/** Native ES modules: hucre and IronCalc ship nothing else. Types are checked once, by tsc, not again per test file. */
export default {
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { useESM: true, diagnostics: false }] },
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/e2e/"],
  testTimeout: 60000,
  maxWorkers: "100%",
};
