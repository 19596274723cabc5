/** The self-test and the tests work on the same numbers: they stand in the product. */
export { apple, huawei, distributor } from "../../src/selftest/data/workedStatements";
