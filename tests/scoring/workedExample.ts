/** The self-test and the tests work on the same numbers: they stand in the product. */
export {
  analysisDate,
  ids,
  customers,
  customersWith,
  history,
  inputOf,
  firstRun,
} from "../../src/selftest/data/workedExample";
