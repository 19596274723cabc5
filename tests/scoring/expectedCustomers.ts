/** The self-test and the tests work on the same numbers: they stand in the product. */
export { expectedQuantiles, expectedCustomers } from "../../src/selftest/data/expectedCustomers";
export type { ExpectedCustomer } from "../../src/selftest/data/expectedCustomers";
