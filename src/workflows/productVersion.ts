/** Version of the product, printed on every output; a test holds it to package.json and the manifest. */
export const productVersion = "0.1.0";
