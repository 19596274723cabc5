/** The self-test and the tests work on the same numbers: they stand in the product. */
export { tableOf, customersOf, longForm } from "../../src/selftest/data/statementTable";
